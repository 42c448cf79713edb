-- A day on which the medication was not taken, by the owner's word: neither skipped for a reason nor unknown.
ALTER TABLE "ordinarthur_os"."daily_checkins" ADD COLUMN "missed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ordinarthur_os"."daily_checkins"
  ADD CONSTRAINT "daily_checkins_missed_check" CHECK (NOT (missed AND (meds_taken OR skipped_reason IS NOT NULL)));

-- AlterTable
ALTER TABLE "ordinarthur_os"."settings" ADD COLUMN "follow_up_days" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN "late_after_minutes" INTEGER NOT NULL DEFAULT 120,
ADD COLUMN "medication_minute" INTEGER NOT NULL DEFAULT 480,
ADD COLUMN "medication_name" TEXT;
ALTER TABLE "ordinarthur_os"."settings"
  ADD CONSTRAINT "settings_medication_check" CHECK (medication_minute BETWEEN 0 AND 1439 AND late_after_minutes BETWEEN 0 AND 1439),
  ADD CONSTRAINT "settings_follow_up_check" CHECK (follow_up_days BETWEEN 0 AND 365);

-- The new columns count as changes.
DROP TRIGGER "stamp_update" ON "ordinarthur_os"."daily_checkins";
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."daily_checkins" FOR EACH ROW WHEN ((
    OLD."day", OLD."deleted_at", OLD."meds_taken", OLD."taken_at", OLD."skipped_reason", OLD."note", OLD."missed", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."day", NEW."deleted_at", NEW."meds_taken", NEW."taken_at", NEW."skipped_reason", NEW."note", NEW."missed", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
DROP TRIGGER "stamp_update" ON "ordinarthur_os"."settings";
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."settings" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."language", OLD."places", OLD."morning_minute", OLD."quiet_from_minute", OLD."quiet_to_minute",
    OLD."medication_name", OLD."medication_minute", OLD."late_after_minutes", OLD."follow_up_days", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."language", NEW."places", NEW."morning_minute", NEW."quiet_from_minute", NEW."quiet_to_minute",
    NEW."medication_name", NEW."medication_minute", NEW."late_after_minutes", NEW."follow_up_days", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
