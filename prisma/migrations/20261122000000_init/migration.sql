-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "ordinarthur_os";

-- CreateTable
CREATE TABLE "ordinarthur_os"."jobs" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "url_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "company" TEXT,
    "location" TEXT,
    "remote_type" TEXT,
    "salary_min" INTEGER,
    "salary_max" INTEGER,
    "stack" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "apply_url" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "starred" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'new',
    "applied_at" TIMESTAMPTZ(3),
    "notes" TEXT,
    "fingerprint" TEXT NOT NULL,
    "repost_of_id" UUID,
    "probably_gone" BOOLEAN NOT NULL DEFAULT false,
    "score" INTEGER,
    "score_reasons" JSONB NOT NULL DEFAULT '[]',
    "description" TEXT,
    "content_hash" TEXT,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."job_events" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "job_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "old_value" TEXT,
    "new_value" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "client_mutation_id" UUID,

    CONSTRAINT "job_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."job_search_criteria" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "titles" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "locations" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "stack" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "remote_types" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "salary_min" INTEGER,
    "excluded_companies" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "excluded_keywords" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "job_search_criteria_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."ingest_runs" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "received" INTEGER NOT NULL DEFAULT 0,
    "inserted" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "rejections" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ingest_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."projects" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'perso',
    "status" TEXT NOT NULL DEFAULT 'active',
    "description" TEXT,

    CONSTRAINT "projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."project_steps" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "status" TEXT NOT NULL DEFAULT 'backlog',
    "position" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "project_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."project_ideas" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "project_id" UUID NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "project_ideas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."todos" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "description" TEXT,
    "status" TEXT NOT NULL DEFAULT 'inbox',
    "priority" INTEGER,
    "due_on" DATE,
    "due_at" TIMESTAMPTZ(3),
    "planned_on" DATE,
    "tags" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "project_id" UUID,
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "energy" TEXT,
    "context" TEXT,
    "recurrence" TEXT,
    "repeat_from" TEXT,
    "missed_count" INTEGER NOT NULL DEFAULT 0,
    "estimate_minutes" INTEGER,
    "ticket_url" TEXT,
    "verification_steps" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "verified" JSONB,
    "ai_enriched" BOOLEAN NOT NULL DEFAULT false,
    "position" TEXT COLLATE "C",
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "todos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."calendar_events" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "description" TEXT,
    "location" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "all_day" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE,
    "ends_on" DATE,
    "recurrence" TEXT,
    "excluded_dates" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "recurrence_parent_id" UUID,
    "original_start" TEXT,
    "todo_id" UUID,
    "source" TEXT NOT NULL DEFAULT 'ordinarthur-os',
    "google_event_id" TEXT,
    "google_calendar_id" TEXT,
    "google_etag" TEXT,
    "google_state" TEXT,

    CONSTRAINT "calendar_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."google_oauth_tokens" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "calendar_id" TEXT,
    "state" TEXT NOT NULL DEFAULT 'disconnected',
    "oauth_state" TEXT,
    "oauth_state_expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "google_oauth_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."google_calendars" (
    "id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "summary" TEXT,
    "time_zone" TEXT,
    "read_only" BOOLEAN NOT NULL DEFAULT false,
    "sync_token" TEXT,
    "synced_at" TIMESTAMPTZ(3),

    CONSTRAINT "google_calendars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."google_pushes" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "event_id" UUID,
    "operation" TEXT NOT NULL,
    "google_calendar_id" TEXT,
    "google_event_id" TEXT,
    "google_etag" TEXT,
    "client_mutation_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "google_pushes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."daily_checkins" (
    "day" DATE NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "meds_taken" BOOLEAN NOT NULL DEFAULT false,
    "taken_at" TIMESTAMPTZ(3),
    "skipped_reason" TEXT,
    "note" TEXT,

    CONSTRAINT "daily_checkins_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."ai_actions" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "group_id" UUID NOT NULL,
    "input_text" TEXT,
    "transcript" TEXT,
    "source" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "function_name" TEXT NOT NULL,
    "function_args" JSONB NOT NULL,
    "spans" JSONB NOT NULL DEFAULT '[]',
    "result" JSONB,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "error" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "latency_ms" INTEGER,
    "input_tokens" INTEGER,
    "output_tokens" INTEGER,

    CONSTRAINT "ai_actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."telegram_updates" (
    "update_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "telegram_updates_pkey" PRIMARY KEY ("update_id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."telegram_chats" (
    "chat_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unlinked_at" TIMESTAMPTZ(3),

    CONSTRAINT "telegram_chats_pkey" PRIMARY KEY ("chat_id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."push_subscriptions" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "device_id" TEXT,
    "user_agent" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."reminders" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "unique_key" TEXT NOT NULL,
    "todo_id" UUID,
    "event_id" UUID,
    "remind_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "snoozed_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."settings" (
    "id" TEXT NOT NULL DEFAULT 'settings',
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'fr',
    "places" TEXT[] NOT NULL DEFAULT ARRAY['Marseille']::TEXT[],
    "morning_minute" INTEGER NOT NULL DEFAULT 480,
    "quiet_from_minute" INTEGER NOT NULL DEFAULT 1320,
    "quiet_to_minute" INTEGER NOT NULL DEFAULT 420,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."saved_filters" (
    "id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "position" TEXT COLLATE "C",

    CONSTRAINT "saved_filters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."api_tokens" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."backup_proofs" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "object" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3),
    "size_bytes" BIGINT,
    "sha256" TEXT,
    "counts" JSONB,
    "ok" BOOLEAN NOT NULL DEFAULT false,
    "detail" TEXT,

    CONSTRAINT "backup_proofs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" BIGINT NOT NULL DEFAULT 0,
    "instance" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tombstone_floor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."client_mutations" (
    "client_mutation_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device_id" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" BIGINT NOT NULL,
    "result" JSONB,
    "images" JSONB,
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "client_mutations_pkey" PRIMARY KEY ("client_mutation_id")
);

-- CreateTable
CREATE TABLE "ordinarthur_os"."tombstones" (
    "table" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" BIGINT NOT NULL,

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("table","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "jobs_source_url_key" ON "ordinarthur_os"."jobs"("source_url");

-- CreateIndex
CREATE UNIQUE INDEX "jobs_url_key_key" ON "ordinarthur_os"."jobs"("url_key");

-- CreateIndex
CREATE INDEX "jobs_version_id_idx" ON "ordinarthur_os"."jobs"("version", "id");

-- CreateIndex
CREATE INDEX "jobs_last_seen_at_idx" ON "ordinarthur_os"."jobs"("last_seen_at" DESC);

-- CreateIndex
CREATE INDEX "jobs_archived_idx" ON "ordinarthur_os"."jobs"("archived");

-- CreateIndex
CREATE INDEX "jobs_fingerprint_idx" ON "ordinarthur_os"."jobs"("fingerprint");

-- CreateIndex
CREATE INDEX "jobs_repost_of_id_idx" ON "ordinarthur_os"."jobs"("repost_of_id");

-- CreateIndex
CREATE INDEX "job_events_job_id_at_idx" ON "ordinarthur_os"."job_events"("job_id", "at");

-- CreateIndex
CREATE INDEX "job_search_criteria_version_id_idx" ON "ordinarthur_os"."job_search_criteria"("version", "id");

-- CreateIndex
CREATE INDEX "ingest_runs_source_started_at_idx" ON "ordinarthur_os"."ingest_runs"("source", "started_at" DESC);

-- CreateIndex
CREATE INDEX "projects_version_id_idx" ON "ordinarthur_os"."projects"("version", "id");

-- CreateIndex
CREATE INDEX "projects_status_idx" ON "ordinarthur_os"."projects"("status");

-- CreateIndex
CREATE INDEX "project_steps_version_id_idx" ON "ordinarthur_os"."project_steps"("version", "id");

-- CreateIndex
CREATE INDEX "project_steps_project_id_status_position_idx" ON "ordinarthur_os"."project_steps"("project_id", "status", "position");

-- CreateIndex
CREATE INDEX "project_ideas_version_id_idx" ON "ordinarthur_os"."project_ideas"("version", "id");

-- CreateIndex
CREATE INDEX "project_ideas_project_id_idx" ON "ordinarthur_os"."project_ideas"("project_id");

-- CreateIndex
CREATE INDEX "todos_version_id_idx" ON "ordinarthur_os"."todos"("version", "id");

-- CreateIndex
CREATE INDEX "todos_status_idx" ON "ordinarthur_os"."todos"("status");

-- CreateIndex
CREATE INDEX "todos_project_id_idx" ON "ordinarthur_os"."todos"("project_id");

-- CreateIndex
CREATE INDEX "todos_due_on_idx" ON "ordinarthur_os"."todos"("due_on");

-- CreateIndex
CREATE INDEX "todos_due_at_idx" ON "ordinarthur_os"."todos"("due_at");

-- CreateIndex
CREATE INDEX "calendar_events_version_id_idx" ON "ordinarthur_os"."calendar_events"("version", "id");

-- CreateIndex
CREATE INDEX "calendar_events_starts_at_idx" ON "ordinarthur_os"."calendar_events"("starts_at");

-- CreateIndex
CREATE INDEX "calendar_events_recurrence_parent_id_idx" ON "ordinarthur_os"."calendar_events"("recurrence_parent_id");

-- CreateIndex
CREATE INDEX "calendar_events_todo_id_idx" ON "ordinarthur_os"."calendar_events"("todo_id");

-- CreateIndex
CREATE INDEX "calendar_events_google_event_id_idx" ON "ordinarthur_os"."calendar_events"("google_event_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_events_google_calendar_id_google_event_id_key" ON "ordinarthur_os"."calendar_events"("google_calendar_id", "google_event_id");

-- CreateIndex
CREATE INDEX "google_pushes_status_next_try_at_idx" ON "ordinarthur_os"."google_pushes"("status", "next_try_at");

-- CreateIndex
CREATE INDEX "google_pushes_event_id_idx" ON "ordinarthur_os"."google_pushes"("event_id");

-- CreateIndex
CREATE INDEX "daily_checkins_version_day_idx" ON "ordinarthur_os"."daily_checkins"("version", "day");

-- CreateIndex
CREATE INDEX "ai_actions_group_id_idx" ON "ordinarthur_os"."ai_actions"("group_id");

-- CreateIndex
CREATE INDEX "ai_actions_created_at_idx" ON "ordinarthur_os"."ai_actions"("created_at" DESC);

-- CreateIndex
CREATE INDEX "ai_actions_status_expires_at_idx" ON "ordinarthur_os"."ai_actions"("status", "expires_at");

-- CreateIndex
CREATE INDEX "telegram_updates_status_update_id_idx" ON "ordinarthur_os"."telegram_updates"("status", "update_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "ordinarthur_os"."push_subscriptions"("endpoint");

-- CreateIndex
CREATE UNIQUE INDEX "reminders_unique_key_key" ON "ordinarthur_os"."reminders"("unique_key");

-- CreateIndex
CREATE INDEX "reminders_status_remind_at_idx" ON "ordinarthur_os"."reminders"("status", "remind_at");

-- CreateIndex
CREATE INDEX "reminders_todo_id_idx" ON "ordinarthur_os"."reminders"("todo_id");

-- CreateIndex
CREATE INDEX "reminders_event_id_idx" ON "ordinarthur_os"."reminders"("event_id");

-- CreateIndex
CREATE INDEX "settings_version_id_idx" ON "ordinarthur_os"."settings"("version", "id");

-- CreateIndex
CREATE INDEX "saved_filters_version_id_idx" ON "ordinarthur_os"."saved_filters"("version", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "ordinarthur_os"."api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "backup_proofs_taken_at_idx" ON "ordinarthur_os"."backup_proofs"("taken_at" DESC);

-- CreateIndex
CREATE INDEX "client_mutations_device_id_version_idx" ON "ordinarthur_os"."client_mutations"("device_id", "version");

-- CreateIndex
CREATE INDEX "client_mutations_applied_at_idx" ON "ordinarthur_os"."client_mutations"("applied_at");

-- CreateIndex
CREATE INDEX "tombstones_version_table_id_idx" ON "ordinarthur_os"."tombstones"("version", "table", "id");

-- CreateIndex
CREATE INDEX "tombstones_created_at_idx" ON "ordinarthur_os"."tombstones"("created_at");

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."jobs" ADD CONSTRAINT "jobs_repost_of_id_fkey" FOREIGN KEY ("repost_of_id") REFERENCES "ordinarthur_os"."jobs"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."job_events" ADD CONSTRAINT "job_events_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "ordinarthur_os"."jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."project_steps" ADD CONSTRAINT "project_steps_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "ordinarthur_os"."projects"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."project_ideas" ADD CONSTRAINT "project_ideas_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "ordinarthur_os"."projects"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."todos" ADD CONSTRAINT "todos_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "ordinarthur_os"."projects"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."calendar_events" ADD CONSTRAINT "calendar_events_recurrence_parent_id_fkey" FOREIGN KEY ("recurrence_parent_id") REFERENCES "ordinarthur_os"."calendar_events"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."calendar_events" ADD CONSTRAINT "calendar_events_todo_id_fkey" FOREIGN KEY ("todo_id") REFERENCES "ordinarthur_os"."todos"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."google_pushes" ADD CONSTRAINT "google_pushes_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "ordinarthur_os"."calendar_events"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."reminders" ADD CONSTRAINT "reminders_todo_id_fkey" FOREIGN KEY ("todo_id") REFERENCES "ordinarthur_os"."todos"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "ordinarthur_os"."reminders" ADD CONSTRAINT "reminders_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "ordinarthur_os"."calendar_events"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


-- Checks: the second line behind the zod rows of src/domains. A null passes each of them.
ALTER TABLE "ordinarthur_os"."jobs"
  ADD CONSTRAINT "jobs_remote_type_check" CHECK (remote_type IN ('remote', 'hybrid', 'onsite')),
  ADD CONSTRAINT "jobs_status_check" CHECK (status IN ('new', 'saved', 'applied', 'interview', 'offer', 'rejected')),
  ADD CONSTRAINT "jobs_salary_check" CHECK (salary_min >= 0 AND salary_max >= 0),
  ADD CONSTRAINT "jobs_score_check" CHECK (score BETWEEN 0 AND 100),
  ADD CONSTRAINT "jobs_title_check" CHECK (title <> '' AND char_length(title) <= 500),
  ADD CONSTRAINT "jobs_addresses_check" CHECK (octet_length(source_url) <= 2600 AND octet_length(url_key) <= 2600),
  ADD CONSTRAINT "jobs_score_reasons_check" CHECK (jsonb_typeof(score_reasons) = 'array');
ALTER TABLE "ordinarthur_os"."job_events"
  ADD CONSTRAINT "job_events_field_check" CHECK (field IN ('status', 'applied_at', 'notes', 'starred', 'archived'));
ALTER TABLE "ordinarthur_os"."job_search_criteria"
  ADD CONSTRAINT "job_search_criteria_name_check" CHECK (name <> '' AND char_length(name) <= 200),
  ADD CONSTRAINT "job_search_criteria_salary_min_check" CHECK (salary_min >= 0),
  ADD CONSTRAINT "job_search_criteria_remote_types_check" CHECK (remote_types <@ ARRAY['remote', 'hybrid', 'onsite']);
ALTER TABLE "ordinarthur_os"."ingest_runs"
  ADD CONSTRAINT "ingest_runs_counts_check" CHECK (received >= 0 AND inserted >= 0 AND updated >= 0 AND unchanged >= 0 AND rejected >= 0),
  ADD CONSTRAINT "ingest_runs_finished_check" CHECK (finished_at >= started_at);
ALTER TABLE "ordinarthur_os"."projects"
  ADD CONSTRAINT "projects_name_check" CHECK (name <> '' AND char_length(name) <= 200),
  ADD CONSTRAINT "projects_kind_check" CHECK (kind IN ('freelance', 'perso')),
  ADD CONSTRAINT "projects_status_check" CHECK (status IN ('active', 'paused', 'done', 'archived'));
ALTER TABLE "ordinarthur_os"."project_steps"
  ADD CONSTRAINT "project_steps_title_check" CHECK (title <> '' AND char_length(title) <= 500),
  ADD CONSTRAINT "project_steps_status_check" CHECK (status IN ('backlog', 'todo', 'doing', 'review', 'done'));
ALTER TABLE "ordinarthur_os"."project_ideas"
  ADD CONSTRAINT "project_ideas_content_check" CHECK (content <> '');
ALTER TABLE "ordinarthur_os"."todos"
  ADD CONSTRAINT "todos_title_check" CHECK (title <> '' AND char_length(title) <= 500),
  ADD CONSTRAINT "todos_status_check" CHECK (status IN ('inbox', 'todo', 'doing', 'done', 'archived')),
  ADD CONSTRAINT "todos_priority_check" CHECK (priority BETWEEN 0 AND 3),
  ADD CONSTRAINT "todos_one_due_check" CHECK (due_on IS NULL OR due_at IS NULL),
  ADD CONSTRAINT "todos_energy_check" CHECK (energy IN ('low', 'med', 'high')),
  ADD CONSTRAINT "todos_repeat_from_check" CHECK (repeat_from IN ('due', 'completion')),
  ADD CONSTRAINT "todos_missed_count_check" CHECK (missed_count >= 0),
  ADD CONSTRAINT "todos_estimate_minutes_check" CHECK (estimate_minutes >= 1),
  ADD CONSTRAINT "todos_checklist_check" CHECK (jsonb_typeof(checklist) = 'array');
ALTER TABLE "ordinarthur_os"."calendar_events"
  ADD CONSTRAINT "calendar_events_title_check" CHECK (title <> '' AND char_length(title) <= 500),
  ADD CONSTRAINT "calendar_events_order_check" CHECK (ends_at >= starts_at),
  ADD CONSTRAINT "calendar_events_days_check" CHECK (all_day = (starts_on IS NOT NULL) AND all_day = (ends_on IS NOT NULL)),
  ADD CONSTRAINT "calendar_events_days_order_check" CHECK (ends_on > starts_on),
  ADD CONSTRAINT "calendar_events_source_check" CHECK (source IN ('ordinarthur-os', 'google')),
  ADD CONSTRAINT "calendar_events_google_state_check" CHECK (google_state IN ('pending', 'synced', 'conflict', 'gone'));
ALTER TABLE "ordinarthur_os"."google_oauth_tokens"
  ADD CONSTRAINT "google_oauth_tokens_single_check" CHECK (id = 1),
  ADD CONSTRAINT "google_oauth_tokens_state_check" CHECK (state IN ('disconnected', 'connected', 'reconnect'));
ALTER TABLE "ordinarthur_os"."google_pushes"
  ADD CONSTRAINT "google_pushes_operation_check" CHECK (operation IN ('insert', 'update', 'delete')),
  ADD CONSTRAINT "google_pushes_status_check" CHECK (status IN ('waiting', 'sent', 'failed', 'dropped')),
  ADD CONSTRAINT "google_pushes_attempts_check" CHECK (attempts >= 0);
ALTER TABLE "ordinarthur_os"."ai_actions"
  ADD CONSTRAINT "ai_actions_source_check" CHECK (source IN ('pwa', 'telegram', 'api')),
  ADD CONSTRAINT "ai_actions_engine_check" CHECK (engine IN ('grammar', 'mistral')),
  ADD CONSTRAINT "ai_actions_status_check" CHECK (status IN ('proposed', 'confirmed', 'cancelled', 'failed'));
ALTER TABLE "ordinarthur_os"."telegram_updates"
  ADD CONSTRAINT "telegram_updates_status_check" CHECK (status IN ('received', 'done', 'failed')),
  ADD CONSTRAINT "telegram_updates_attempts_check" CHECK (attempts >= 0);
ALTER TABLE "ordinarthur_os"."push_subscriptions"
  ADD CONSTRAINT "push_subscriptions_failures_check" CHECK (failures >= 0);
ALTER TABLE "ordinarthur_os"."reminders"
  ADD CONSTRAINT "reminders_kind_check" CHECK (kind IN ('todo', 'event', 'meds', 'digest')),
  ADD CONSTRAINT "reminders_status_check" CHECK (status IN ('waiting', 'sent', 'done', 'snoozed', 'cancelled')),
  ADD CONSTRAINT "reminders_attempts_check" CHECK (attempts >= 0);
ALTER TABLE "ordinarthur_os"."settings"
  ADD CONSTRAINT "settings_single_check" CHECK (id = 'settings'),
  ADD CONSTRAINT "settings_language_check" CHECK (language IN ('fr', 'en')),
  ADD CONSTRAINT "settings_minutes_check" CHECK (morning_minute BETWEEN 0 AND 1439 AND quiet_from_minute BETWEEN 0 AND 1439 AND quiet_to_minute BETWEEN 0 AND 1439);
ALTER TABLE "ordinarthur_os"."saved_filters"
  ADD CONSTRAINT "saved_filters_name_check" CHECK (name <> '' AND char_length(name) <= 200),
  ADD CONSTRAINT "saved_filters_page_check" CHECK (page IN ('todos', 'jobs')),
  ADD CONSTRAINT "saved_filters_filter_check" CHECK (jsonb_typeof(filter) = 'object');
ALTER TABLE "ordinarthur_os"."api_tokens"
  ADD CONSTRAINT "api_tokens_name_check" CHECK (name <> '');
ALTER TABLE "ordinarthur_os"."clock"
  ADD CONSTRAINT "clock_single_check" CHECK (id = 1),
  ADD CONSTRAINT "clock_floor_check" CHECK (tombstone_floor <= version);

-- One row from the start.
INSERT INTO "ordinarthur_os"."clock" ("id") VALUES (1);

-- The version that this transaction's writes carry. A command of the application sets `ordinarthur_os.version` itself;
-- after its commit the setting is an empty string, not null. A write from outside (psql, a script) bumps the clock, once
-- a transaction, and wakes the devices.
CREATE FUNCTION "ordinarthur_os"."current_version"() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v bigint := nullif(current_setting('ordinarthur_os.version', true), '');
BEGIN
  IF v IS NULL THEN
    UPDATE "ordinarthur_os"."clock" SET "version" = "version" + 1 WHERE "id" = 1 RETURNING "version" INTO STRICT v;
    PERFORM set_config('ordinarthur_os.version', v::text, true), pg_notify('ordinarthur_os', v::text);
  END IF;
  RETURN v;
END $$;

CREATE FUNCTION "ordinarthur_os"."stamp_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."version" := nullif(current_setting('ordinarthur_os.version', true), '');
  IF NEW."version" IS NULL THEN
    NEW."version" := "ordinarthur_os"."current_version"();
  END IF;
  RETURN NEW;
END $$;

-- After an insert: a row that is back has no tombstone. Argument: the column that is the row's id.
CREATE FUNCTION "ordinarthur_os"."clear_tombstones"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "ordinarthur_os"."tombstones" WHERE "table" = TG_TABLE_NAME) THEN
    EXECUTE format('DELETE FROM "ordinarthur_os"."tombstones" t USING written w WHERE t."table" = %L AND t."id" = w.%I::text', TG_TABLE_NAME, TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$;

-- After a delete: a tombstone for each row. Argument: the column that is the row's id.
CREATE FUNCTION "ordinarthur_os"."leave_tombstones"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM written) THEN
    EXECUTE format(
      'INSERT INTO "ordinarthur_os"."tombstones" ("table", "id", "version") SELECT %L, w.%I::text, $1 FROM written w'
      ' ON CONFLICT ("table", "id") DO UPDATE SET "version" = excluded."version", "created_at" = excluded."created_at"', TG_TABLE_NAME, TG_ARGV[0])
      USING "ordinarthur_os"."current_version"();
  END IF;
  RETURN NULL;
END $$;

-- A truncated table leaves no tombstones: every device starts again.
CREATE FUNCTION "ordinarthur_os"."forget_tombstones"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v bigint := "ordinarthur_os"."current_version"();
BEGIN
  UPDATE "ordinarthur_os"."clock" SET "tombstone_floor" = v WHERE "id" = 1;
  RETURN NULL;
END $$;

-- Statement triggers see the rows of the whole statement, so 10,000 rows cost one look at the tombstones.
-- An update counts only where a column differs that the devices hold; updated_at alone is no change.

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."jobs" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."jobs" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."source", OLD."source_url", OLD."url_key", OLD."title", OLD."company", OLD."location", OLD."remote_type",
    OLD."salary_min", OLD."salary_max", OLD."stack", OLD."apply_url", OLD."first_seen_at", OLD."archived", OLD."starred", OLD."status",
    OLD."applied_at", OLD."notes", OLD."fingerprint", OLD."repost_of_id", OLD."probably_gone", OLD."score", OLD."score_reasons", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."source", NEW."source_url", NEW."url_key", NEW."title", NEW."company", NEW."location", NEW."remote_type",
    NEW."salary_min", NEW."salary_max", NEW."stack", NEW."apply_url", NEW."first_seen_at", NEW."archived", NEW."starred", NEW."status",
    NEW."applied_at", NEW."notes", NEW."fingerprint", NEW."repost_of_id", NEW."probably_gone", NEW."score", NEW."score_reasons", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."jobs" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."jobs" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."jobs" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."job_search_criteria" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."job_search_criteria" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."name", OLD."titles", OLD."locations", OLD."stack", OLD."remote_types", OLD."salary_min",
    OLD."excluded_companies", OLD."excluded_keywords", OLD."active", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."name", NEW."titles", NEW."locations", NEW."stack", NEW."remote_types", NEW."salary_min",
    NEW."excluded_companies", NEW."excluded_keywords", NEW."active", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."job_search_criteria" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."job_search_criteria" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."job_search_criteria" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."projects" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."projects" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."name", OLD."kind", OLD."status", OLD."description", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."name", NEW."kind", NEW."status", NEW."description", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."projects" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."projects" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."projects" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."project_steps" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."project_steps" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."project_id", OLD."title", OLD."description", OLD."status", OLD."position", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."project_id", NEW."title", NEW."description", NEW."status", NEW."position", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."project_steps" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."project_steps" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."project_steps" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."project_ideas" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."project_ideas" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."project_id", OLD."content", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."project_id", NEW."content", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."project_ideas" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."project_ideas" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."project_ideas" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."todos" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."todos" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."title", OLD."description", OLD."status", OLD."priority", OLD."due_on", OLD."due_at", OLD."planned_on",
    OLD."tags", OLD."project_id", OLD."checklist", OLD."energy", OLD."context", OLD."recurrence", OLD."repeat_from", OLD."missed_count",
    OLD."estimate_minutes", OLD."ticket_url", OLD."verification_steps", OLD."verified", OLD."ai_enriched", OLD."position", OLD."completed_at",
    OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."title", NEW."description", NEW."status", NEW."priority", NEW."due_on", NEW."due_at", NEW."planned_on",
    NEW."tags", NEW."project_id", NEW."checklist", NEW."energy", NEW."context", NEW."recurrence", NEW."repeat_from", NEW."missed_count",
    NEW."estimate_minutes", NEW."ticket_url", NEW."verification_steps", NEW."verified", NEW."ai_enriched", NEW."position", NEW."completed_at",
    NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."todos" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."todos" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."todos" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."calendar_events" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."calendar_events" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."title", OLD."description", OLD."location", OLD."starts_at", OLD."ends_at", OLD."all_day", OLD."starts_on",
    OLD."ends_on", OLD."recurrence", OLD."excluded_dates", OLD."recurrence_parent_id", OLD."original_start", OLD."todo_id", OLD."source",
    OLD."google_event_id", OLD."google_calendar_id", OLD."google_etag", OLD."google_state", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."title", NEW."description", NEW."location", NEW."starts_at", NEW."ends_at", NEW."all_day", NEW."starts_on",
    NEW."ends_on", NEW."recurrence", NEW."excluded_dates", NEW."recurrence_parent_id", NEW."original_start", NEW."todo_id", NEW."source",
    NEW."google_event_id", NEW."google_calendar_id", NEW."google_etag", NEW."google_state", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."calendar_events" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."calendar_events" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."calendar_events" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."daily_checkins" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."daily_checkins" FOR EACH ROW WHEN ((
    OLD."day", OLD."deleted_at", OLD."meds_taken", OLD."taken_at", OLD."skipped_reason", OLD."note", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."day", NEW."deleted_at", NEW."meds_taken", NEW."taken_at", NEW."skipped_reason", NEW."note", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."daily_checkins" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('day');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."daily_checkins" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('day');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."daily_checkins" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."settings" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."settings" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."language", OLD."places", OLD."morning_minute", OLD."quiet_from_minute", OLD."quiet_to_minute", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."language", NEW."places", NEW."morning_minute", NEW."quiet_from_minute", NEW."quiet_to_minute", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."settings" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."settings" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."settings" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

CREATE TRIGGER "stamp_insert" BEFORE INSERT ON "ordinarthur_os"."saved_filters" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "stamp_update" BEFORE UPDATE ON "ordinarthur_os"."saved_filters" FOR EACH ROW WHEN ((
    OLD."id", OLD."deleted_at", OLD."name", OLD."page", OLD."filter", OLD."position", OLD."created_at"
  ) IS DISTINCT FROM (
    NEW."id", NEW."deleted_at", NEW."name", NEW."page", NEW."filter", NEW."position", NEW."created_at"
  )) EXECUTE FUNCTION "ordinarthur_os"."stamp_version"();
CREATE TRIGGER "clear_tombstones" AFTER INSERT ON "ordinarthur_os"."saved_filters" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."clear_tombstones"('id');
CREATE TRIGGER "leave_tombstones" AFTER DELETE ON "ordinarthur_os"."saved_filters" REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."leave_tombstones"('id');
CREATE TRIGGER "forget_tombstones" AFTER TRUNCATE ON "ordinarthur_os"."saved_filters" FOR EACH STATEMENT EXECUTE FUNCTION "ordinarthur_os"."forget_tombstones"();

-- A job's history is only ever added to (it goes with its job).
CREATE FUNCTION "ordinarthur_os"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "append_only" BEFORE UPDATE ON "ordinarthur_os"."job_events" FOR EACH ROW EXECUTE FUNCTION "ordinarthur_os"."refuse_change"();
