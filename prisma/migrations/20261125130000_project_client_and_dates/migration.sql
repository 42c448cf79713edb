-- For whom a project is made, and its days.
-- AlterTable
ALTER TABLE "ordinarthur_os"."projects" ADD COLUMN "client" TEXT,
ADD COLUMN "due_on" DATE,
ADD COLUMN "starts_on" DATE;
ALTER TABLE "ordinarthur_os"."projects"
  ADD CONSTRAINT "projects_client_check" CHECK (client <> '' AND char_length(client) <= 200);

-- The new columns count as changes.
DROP TRIGGER "stamp_update" ON "ordinarthur_os"."projects";
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."projects" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."name", OLD."kind", OLD."status", OLD."client", OLD."starts_on", OLD."due_on", OLD."description", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."name", NEW."kind", NEW."status", NEW."client", NEW."starts_on", NEW."due_on", NEW."description", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
