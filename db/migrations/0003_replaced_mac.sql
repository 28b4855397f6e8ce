ALTER TABLE "registrations" ADD COLUMN "listed_mac" text;--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_thing_id_at_index" ON "audit_entries" USING btree ("tenant_id","thing_id","at");