-- The version of the criteria under which the offer was scored; null before the first time. It stays on the server: the trigger doesn't count it.
ALTER TABLE "ordinarthur_os"."jobs" ADD COLUMN "scored_under" BIGINT;
