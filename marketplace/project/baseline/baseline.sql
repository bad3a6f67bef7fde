CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public.embedded_saleor_price_listing() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.lowest_price_amount := (
        SELECT min(price.price_amount)
        FROM embedded_saleor_productvariantchannellisting price
        JOIN embedded_saleor_productvariant variant ON variant.id = price.variant_id
        WHERE variant.product_id = NEW.product_id AND price.channel_id = NEW.channel_id
    );
    RETURN NEW;
END
$$;
CREATE FUNCTION public.embedded_saleor_prices_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE embedded_saleor_productchannellisting listing SET lowest_price_amount = NULL
    FROM (
        SELECT DISTINCT variant.product_id, changed.channel_id
        FROM changed JOIN embedded_saleor_productvariant variant ON variant.id = changed.variant_id
    ) AS priced
    WHERE listing.product_id = priced.product_id AND listing.channel_id = priced.channel_id;
    RETURN NULL;
END
$$;
CREATE FUNCTION public.embedded_saleor_revise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO embedded_saleor_revision (id, value) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET value = EXCLUDED.value;
    RETURN NULL;
END
$$;
CREATE FUNCTION public.orders_posting_adds_up() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    changed bigint := COALESCE(NEW.posting_id, OLD.posting_id);
BEGIN
    IF (SELECT SUM(amount) FROM orders_entry WHERE posting_id = changed) <> 0 THEN
        RAISE EXCEPTION 'posting % does not add up to nothing', changed USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.shipping_renew_rules() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into shipping_rulesversion ("table", token) values (tg_table_name, gen_random_uuid())
    on conflict ("table") do update set token = excluded.token;
    return null;
end $$;
CREATE FUNCTION public.storefront_renew_source() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into storefront_pagesource (name, token) values (tg_table_name, gen_random_uuid())
    on conflict (name) do update set token = excluded.token;
    return null;
end $$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_changedmeanwhile (
    id bigint NOT NULL,
    listing_id bigint NOT NULL,
    rebuild_id bigint NOT NULL
);
ALTER TABLE public.catalog_changedmeanwhile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_changedmeanwhile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_hold (
    id bigint NOT NULL,
    owner character varying(16) NOT NULL,
    owner_ref character varying(120) NOT NULL,
    is_exclusive boolean NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    released_at timestamp with time zone,
    release_reason character varying(32) NOT NULL,
    listing_id bigint NOT NULL,
    of_units smallint NOT NULL,
    unit smallint NOT NULL,
    CONSTRAINT catalog_hold_of_units_check CHECK ((of_units >= 0)),
    CONSTRAINT catalog_hold_unit_check CHECK ((unit >= 0)),
    CONSTRAINT hold_of_a_unit_there_is CHECK (((unit >= 1) AND ((released_at IS NOT NULL) OR (unit <= of_units))))
);
ALTER TABLE public.catalog_hold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_hold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_listing (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    piece_id character varying(16) NOT NULL,
    state character varying(16) NOT NULL,
    craft character varying(32) NOT NULL,
    object_kind character varying(32) NOT NULL,
    attributes jsonb NOT NULL,
    width_cm numeric(7,1),
    length_cm numeric(7,1),
    weight_kg numeric(7,3),
    year_from smallint,
    year_to smallint,
    country_of_origin character varying(2) NOT NULL,
    hs_code character varying(10) NOT NULL,
    packing_structure character varying(16) NOT NULL,
    may_be_folded boolean NOT NULL,
    uniqueness character varying(16) NOT NULL,
    making_days smallint,
    wish_amount numeric(20,3),
    wish_currency character varying(3) NOT NULL,
    note text NOT NULL,
    import_key character varying(120) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    published_at timestamp with time zone,
    sold_at timestamp with time zone,
    saleor_product_id character varying(64) NOT NULL,
    saleor_variant_id character varying(64) NOT NULL,
    consortium_id bigint NOT NULL,
    created_by_id bigint,
    made_in_id bigint,
    workshop_id bigint NOT NULL,
    units smallint NOT NULL,
    units_sold smallint NOT NULL,
    CONSTRAINT catalog_listing_making_days_check CHECK ((making_days >= 0)),
    CONSTRAINT catalog_listing_units_check CHECK ((units >= 0)),
    CONSTRAINT catalog_listing_units_sold_check CHECK ((units_sold >= 0)),
    CONSTRAINT catalog_listing_year_from_check CHECK ((year_from >= 0)),
    CONSTRAINT catalog_listing_year_to_check CHECK ((year_to >= 0)),
    CONSTRAINT no_more_sold_than_there_are CHECK ((units_sold <= units)),
    CONSTRAINT only_editions_have_units CHECK (((units = 1) OR (((uniqueness)::text = 'limited'::text) AND (units > 1)))),
    CONSTRAINT wish_above_zero_with_currency CHECK (((wish_amount IS NULL) OR ((wish_amount > (0)::numeric) AND (NOT ((wish_currency)::text = ''::text)))))
);
ALTER TABLE public.catalog_listing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_listing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_listingevent (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    verb character varying(32) NOT NULL,
    state character varying(16) NOT NULL,
    reason text NOT NULL,
    by_id bigint,
    listing_id bigint NOT NULL
);
ALTER TABLE public.catalog_listingevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_listingevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_marketprice (
    id bigint NOT NULL,
    amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    suggested_amount numeric(20,3),
    working jsonb NOT NULL,
    set_at timestamp with time zone NOT NULL,
    listing_id bigint NOT NULL,
    market_id bigint NOT NULL,
    set_by_id bigint,
    CONSTRAINT price_above_zero CHECK ((amount > (0)::numeric))
);
ALTER TABLE public.catalog_marketprice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_marketprice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_photo (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    role character varying(16) NOT NULL,
    file character varying(200) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    is_drawing boolean NOT NULL,
    "position" smallint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    listing_id bigint NOT NULL,
    colours character varying(16)[],
    look bytea NOT NULL,
    CONSTRAINT catalog_photo_height_check CHECK ((height >= 0)),
    CONSTRAINT catalog_photo_position_check CHECK (("position" >= 0)),
    CONSTRAINT catalog_photo_width_check CHECK ((width >= 0))
);
ALTER TABLE public.catalog_photo ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_photo_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_reach (
    id bigint NOT NULL,
    landed jsonb NOT NULL,
    basis character varying(40) NOT NULL,
    listing_id bigint NOT NULL,
    market_id bigint NOT NULL
);
ALTER TABLE public.catalog_reach ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_reach_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_rebuild (
    id bigint NOT NULL,
    name character varying(12) NOT NULL,
    form smallint NOT NULL,
    done jsonb NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    market_id bigint NOT NULL,
    CONSTRAINT catalog_rebuild_form_check CHECK ((form >= 0))
);
ALTER TABLE public.catalog_rebuild ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_rebuild_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_branch (
    id bigint NOT NULL,
    slug character varying(64) NOT NULL,
    name jsonb NOT NULL,
    consortium_id bigint NOT NULL,
    place_id bigint NOT NULL
);
ALTER TABLE public.consortia_branch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_branch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_brand (
    id bigint NOT NULL,
    slug character varying(64) NOT NULL,
    name jsonb NOT NULL,
    promise jsonb NOT NULL,
    accent character varying(7) NOT NULL,
    border character varying(32) NOT NULL,
    craft character varying(32) NOT NULL,
    consortium_id bigint NOT NULL
);
ALTER TABLE public.consortia_brand ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_brand_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_brandrule (
    id bigint NOT NULL,
    code character varying(48) NOT NULL,
    text jsonb NOT NULL,
    "position" smallint NOT NULL,
    brand_id bigint NOT NULL,
    CONSTRAINT consortia_brandrule_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.consortia_brandrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_brandrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_certificate (
    id bigint NOT NULL,
    kind character varying(48) NOT NULL,
    name jsonb NOT NULL,
    number character varying(64) NOT NULL,
    issuer jsonb NOT NULL,
    issued_on date NOT NULL,
    expires_on date,
    address character varying(200) NOT NULL,
    brand_id bigint NOT NULL
);
ALTER TABLE public.consortia_certificate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_certificate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_consent (
    id bigint NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    mediator_id bigint NOT NULL,
    workshop_id bigint NOT NULL
);
ALTER TABLE public.consortia_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_consortium (
    id bigint NOT NULL,
    slug character varying(64) NOT NULL,
    name jsonb NOT NULL,
    country character varying(2) NOT NULL,
    address jsonb NOT NULL,
    languages jsonb NOT NULL,
    commission numeric(5,4) NOT NULL,
    family_currency character varying(3) NOT NULL,
    serial_prefix character varying(4) NOT NULL,
    last_serial integer NOT NULL,
    seat_id bigint NOT NULL,
    eu_responsible jsonb NOT NULL,
    CONSTRAINT commission_is_a_share CHECK (((commission >= (0)::numeric) AND (commission < (1)::numeric))),
    CONSTRAINT consortia_consortium_last_serial_check CHECK ((last_serial >= 0))
);
ALTER TABLE public.consortia_consortium ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_consortium_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_membership (
    id bigint NOT NULL,
    role character varying(16) NOT NULL,
    branch_id bigint,
    consortium_id bigint NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.consortia_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_person (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    public_id character varying(12) NOT NULL,
    email character varying(254),
    email_verified boolean NOT NULL,
    phone character varying(16),
    phone_verified boolean NOT NULL,
    name character varying(120) NOT NULL,
    language character varying(8) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    CONSTRAINT person_has_email_or_phone CHECK (((email IS NOT NULL) OR (phone IS NOT NULL)))
);
CREATE TABLE public.consortia_person_groups (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.consortia_person_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_person_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.consortia_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_person_user_permissions (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.consortia_person_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_person_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_place (
    id bigint NOT NULL,
    slug character varying(64) NOT NULL,
    name jsonb NOT NULL,
    region jsonb NOT NULL,
    region_slug character varying(64) NOT NULL,
    country character varying(2) NOT NULL,
    latitude numeric(8,5),
    longitude numeric(8,5)
);
ALTER TABLE public.consortia_place ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_place_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_workshop (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    slug character varying(64) NOT NULL,
    name jsonb NOT NULL,
    voice jsonb NOT NULL,
    founded_year smallint,
    is_active boolean NOT NULL,
    joined_on date NOT NULL,
    branch_id bigint,
    consortium_id bigint NOT NULL,
    place_id bigint NOT NULL,
    CONSTRAINT consortia_workshop_founded_year_check CHECK ((founded_year >= 0))
);
ALTER TABLE public.consortia_workshop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_workshop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.consortia_workshopmember (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    workshop_id bigint NOT NULL
);
ALTER TABLE public.consortia_workshopmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consortia_workshopmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.demo_loadedstep (
    id bigint NOT NULL,
    name character varying(32) NOT NULL,
    done_at timestamp with time zone NOT NULL
);
ALTER TABLE public.demo_loadedstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.demo_loadedstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);
ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.embedded_saleor_address (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    first_name character varying(256) NOT NULL,
    last_name character varying(256) NOT NULL,
    company_name character varying(256) NOT NULL,
    street_address_1 character varying(256) NOT NULL,
    street_address_2 character varying(256) NOT NULL,
    city character varying(256) NOT NULL,
    city_area character varying(128) NOT NULL,
    postal_code character varying(20) NOT NULL,
    country character varying(2) NOT NULL,
    country_area character varying(128) NOT NULL,
    phone character varying(128) NOT NULL,
    validation_skipped boolean NOT NULL
);
ALTER TABLE public.embedded_saleor_address ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_address_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_allocation (
    id bigint NOT NULL,
    quantity integer NOT NULL,
    order_line_id uuid NOT NULL,
    stock_id bigint NOT NULL,
    CONSTRAINT embedded_saleor_allocation_quantity_check CHECK ((quantity >= 0))
);
ALTER TABLE public.embedded_saleor_allocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_allocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_app (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    uuid uuid NOT NULL,
    identifier character varying(256) NOT NULL,
    name character varying(60) NOT NULL,
    type character varying(60) NOT NULL,
    is_active boolean NOT NULL,
    is_installed boolean NOT NULL,
    removed_at timestamp with time zone,
    permissions character varying(60)[] NOT NULL,
    about_app text,
    data_privacy_url character varying(200),
    homepage_url character varying(200),
    support_url character varying(200),
    app_url character varying(200),
    manifest_url character varying(200),
    version character varying(60),
    author character varying(60),
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE public.embedded_saleor_app ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_app_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_appextension (
    id bigint NOT NULL,
    identifier character varying(256),
    label character varying(256) NOT NULL,
    url character varying(2048) NOT NULL,
    mount character varying(256) NOT NULL,
    target character varying(128) NOT NULL,
    settings jsonb NOT NULL,
    permissions character varying(60)[] NOT NULL,
    app_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_appextension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_appextension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_appinstallation (
    id bigint NOT NULL,
    app_name character varying(60) NOT NULL,
    manifest_url character varying(200) NOT NULL,
    status character varying(50) NOT NULL,
    message character varying(255),
    activate_after_installation boolean CONSTRAINT embedded_saleor_appinstalla_activate_after_installatio_not_null NOT NULL,
    permissions character varying(60)[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
ALTER TABLE public.embedded_saleor_appinstallation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_appinstallation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_apptoken (
    id bigint NOT NULL,
    name character varying(128) NOT NULL,
    token_hash character varying(64) NOT NULL,
    token_last_4 character varying(4) NOT NULL,
    app_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_apptoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_apptoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_assignedvalue (
    id bigint NOT NULL,
    sort_order integer,
    value_id bigint NOT NULL,
    page_id bigint,
    product_id bigint,
    variant_id bigint,
    CONSTRAINT engine_value_of_one_owner CHECK ((((page_id IS NULL) AND (product_id IS NOT NULL) AND (variant_id IS NULL)) OR ((page_id IS NULL) AND (product_id IS NULL) AND (variant_id IS NOT NULL)) OR ((page_id IS NOT NULL) AND (product_id IS NULL) AND (variant_id IS NULL))))
);
ALTER TABLE public.embedded_saleor_assignedvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_assignedvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_attribute (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    external_reference character varying(250),
    name character varying(255) NOT NULL,
    slug character varying(250) NOT NULL,
    type character varying(50) NOT NULL,
    input_type character varying(50) NOT NULL,
    entity_type character varying(50),
    unit character varying(100),
    value_required boolean NOT NULL,
    visible_in_storefront boolean NOT NULL,
    filterable_in_storefront boolean NOT NULL,
    filterable_in_dashboard boolean NOT NULL,
    available_in_grid boolean NOT NULL,
    storefront_search_position integer NOT NULL,
    is_variant_only boolean NOT NULL
);
ALTER TABLE public.embedded_saleor_attribute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_attribute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_attribute_reference_page_types (
    id bigint NOT NULL,
    attribute_id bigint CONSTRAINT embedded_saleor_attribute_reference_page__attribute_id_not_null NOT NULL,
    pagetype_id bigint CONSTRAINT embedded_saleor_attribute_reference_page_t_pagetype_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_attribute_reference_page_types ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_attribute_reference_page_types_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_attribute_reference_product_types (
    id bigint NOT NULL,
    attribute_id bigint CONSTRAINT embedded_saleor_attribute_reference_produ_attribute_id_not_null NOT NULL,
    producttype_id bigint CONSTRAINT embedded_saleor_attribute_reference_pro_producttype_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_attribute_reference_product_types ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_attribute_reference_product_types_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_attributetranslation (
    id bigint NOT NULL,
    language_code character varying(35) NOT NULL,
    name character varying(255) NOT NULL,
    attribute_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_attributetranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_attributetranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_attributevalue (
    id bigint NOT NULL,
    external_reference character varying(250),
    sort_order integer,
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    value character varying(255) NOT NULL,
    file_url character varying(500),
    content_type character varying(50),
    rich_text jsonb,
    plain_text text,
    "boolean" boolean,
    date_time timestamp with time zone,
    "numeric" double precision,
    attribute_id bigint NOT NULL,
    reference_category_id bigint,
    reference_collection_id bigint,
    reference_page_id bigint,
    reference_product_id bigint,
    reference_variant_id bigint
);
ALTER TABLE public.embedded_saleor_attributevalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_attributevalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_attributevaluetranslation (
    id bigint NOT NULL,
    language_code character varying(35) CONSTRAINT embedded_saleor_attributevaluetranslatio_language_code_not_null NOT NULL,
    name character varying(250) NOT NULL,
    rich_text jsonb,
    plain_text text,
    attribute_value_id bigint CONSTRAINT embedded_saleor_attributevaluetrans_attribute_value_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_attributevaluetranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_attributevaluetranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_category (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    seo_title character varying(70),
    seo_description character varying(300),
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    description jsonb,
    level integer NOT NULL,
    background_image character varying(500) NOT NULL,
    background_image_alt character varying(128) NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    parent_id bigint,
    CONSTRAINT embedded_saleor_category_level_check CHECK ((level >= 0))
);
ALTER TABLE public.embedded_saleor_category ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_category_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_categorytranslation (
    id bigint NOT NULL,
    language_code character varying(35) NOT NULL,
    seo_title character varying(70),
    seo_description character varying(300),
    name character varying(128),
    slug character varying(255),
    description jsonb,
    category_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_categorytranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_categorytranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_channel (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    is_active boolean NOT NULL,
    currency_code character varying(3) NOT NULL,
    default_country character varying(2) NOT NULL,
    allocation_strategy character varying(30) NOT NULL,
    automatically_confirm_all_new_orders boolean CONSTRAINT embedded_saleor_channel_automatically_confirm_all_new__not_null NOT NULL,
    automatically_fulfill_non_shippable_gift_card boolean CONSTRAINT embedded_saleor_channel_automatically_fulfill_non_ship_not_null NOT NULL,
    expire_orders_after integer,
    delete_expired_orders_after integer NOT NULL,
    mark_as_paid_strategy character varying(30) NOT NULL,
    allow_unpaid_orders boolean NOT NULL,
    include_draft_order_in_voucher_usage boolean CONSTRAINT embedded_saleor_channel_include_draft_order_in_voucher_not_null NOT NULL,
    draft_order_line_price_freeze_period integer,
    use_legacy_error_flow boolean NOT NULL,
    automatically_complete_fully_paid_checkouts boolean CONSTRAINT embedded_saleor_channel_automatically_complete_fully_p_not_null NOT NULL,
    automatic_completion_delay integer,
    allow_legacy_gift_card_use boolean NOT NULL,
    default_transaction_flow_strategy character varying(20) CONSTRAINT embedded_saleor_channel_default_transaction_flow_strat_not_null NOT NULL,
    release_funds_for_expired_checkouts boolean CONSTRAINT embedded_saleor_channel_release_funds_for_expired_chec_not_null NOT NULL,
    checkout_ttl_before_releasing_funds integer CONSTRAINT embedded_saleor_channel_checkout_ttl_before_releasing__not_null NOT NULL,
    checkout_release_funds_cut_off_date timestamp with time zone
);
ALTER TABLE public.embedded_saleor_channel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_channel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_channelwarehouse (
    id bigint NOT NULL,
    sort_order integer,
    channel_id bigint NOT NULL,
    warehouse_id uuid NOT NULL
);
ALTER TABLE public.embedded_saleor_channelwarehouse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_channelwarehouse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_checkout (
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    country character varying(2) NOT NULL,
    language_code character varying(35) NOT NULL,
    email character varying(254),
    save_billing_address boolean NOT NULL,
    save_shipping_address boolean NOT NULL,
    customer_note text NOT NULL,
    redirect_url character varying(2048),
    tax_exemption boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_change timestamp with time zone NOT NULL,
    deliveries_stale_at timestamp with time zone,
    total_net_amount numeric(20,3) NOT NULL,
    total_gross_amount numeric(20,3) NOT NULL,
    subtotal_net_amount numeric(20,3) NOT NULL,
    subtotal_gross_amount numeric(20,3) NOT NULL,
    shipping_net_amount numeric(20,3) NOT NULL,
    shipping_gross_amount numeric(20,3) NOT NULL,
    shipping_tax_rate numeric(5,4) NOT NULL,
    prices_expire_at timestamp with time zone NOT NULL,
    tax_error character varying(255),
    authorize_status character varying(20) NOT NULL,
    charge_status character varying(20) NOT NULL,
    billing_address_id bigint,
    channel_id bigint NOT NULL,
    shipping_address_id bigint,
    delivery_id uuid,
    user_id bigint,
    collection_point_id uuid
);
CREATE TABLE public.embedded_saleor_checkoutdelivery (
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    id uuid NOT NULL,
    built_in_method_id bigint,
    external_method_id character varying(1024),
    name character varying(255) NOT NULL,
    description jsonb,
    price_amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    minimum_delivery_days integer,
    maximum_delivery_days integer,
    active boolean NOT NULL,
    message text NOT NULL,
    is_valid boolean NOT NULL,
    tax_class_id bigint,
    tax_class_name character varying(255),
    created_at timestamp with time zone NOT NULL,
    checkout_id uuid NOT NULL,
    CONSTRAINT embedded_saleor_checkoutdelivery_maximum_delivery_days_check CHECK ((maximum_delivery_days >= 0)),
    CONSTRAINT embedded_saleor_checkoutdelivery_minimum_delivery_days_check CHECK ((minimum_delivery_days >= 0)),
    CONSTRAINT engine_delivery_has_one_method CHECK ((((built_in_method_id IS NULL) OR (external_method_id IS NULL)) AND (1 = (
CASE
    WHEN (built_in_method_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (external_method_id IS NULL) THEN 1
    ELSE 0
END))))
);
CREATE TABLE public.embedded_saleor_checkoutline (
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    id uuid NOT NULL,
    quantity integer NOT NULL,
    price_override numeric(20,3),
    price_override_reason text,
    undiscounted_unit_price_amount numeric(20,3) CONSTRAINT embedded_saleor_checkoutlin_undiscounted_unit_price_am_not_null NOT NULL,
    total_net_amount numeric(20,3) NOT NULL,
    total_gross_amount numeric(20,3) NOT NULL,
    tax_rate numeric(5,4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    checkout_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT embedded_saleor_checkoutline_quantity_check CHECK ((quantity >= 0))
);
CREATE TABLE public.embedded_saleor_collection (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    seo_title character varying(70),
    seo_description character varying(300),
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    description jsonb,
    background_image character varying(500) NOT NULL,
    background_image_alt character varying(128) NOT NULL
);
ALTER TABLE public.embedded_saleor_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_collectionchannellisting (
    id bigint NOT NULL,
    is_published boolean NOT NULL,
    published_at timestamp with time zone,
    channel_id bigint NOT NULL,
    collection_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_collectionchannellisting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_collectionchannellisting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_collectionproduct (
    id bigint NOT NULL,
    sort_order integer,
    collection_id bigint NOT NULL,
    product_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_collectionproduct ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_collectionproduct_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_collectiontranslation (
    id bigint NOT NULL,
    language_code character varying(35) NOT NULL,
    seo_title character varying(70),
    seo_description character varying(300),
    name character varying(128),
    slug character varying(255),
    description jsonb,
    collection_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_collectiontranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_collectiontranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_eventdelivery (
    id bigint NOT NULL,
    event character varying(80) NOT NULL,
    payload text NOT NULL,
    status character varying(20) NOT NULL,
    attempts integer NOT NULL,
    last_answer text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    webhook_id bigint NOT NULL,
    CONSTRAINT embedded_saleor_eventdelivery_attempts_check CHECK ((attempts >= 0))
);
ALTER TABLE public.embedded_saleor_eventdelivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_eventdelivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_fulfillment (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    fulfillment_order integer NOT NULL,
    status character varying(32) NOT NULL,
    tracking_number character varying(255) NOT NULL,
    shipping_refunded_amount numeric(20,3),
    total_refunded_amount numeric(20,3),
    created_at timestamp with time zone NOT NULL,
    order_id uuid NOT NULL,
    CONSTRAINT embedded_saleor_fulfillment_fulfillment_order_check CHECK ((fulfillment_order >= 0))
);
ALTER TABLE public.embedded_saleor_fulfillment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_fulfillment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_fulfillmentline (
    id bigint NOT NULL,
    quantity integer NOT NULL,
    fulfillment_id bigint NOT NULL,
    order_line_id uuid NOT NULL,
    stock_id bigint,
    CONSTRAINT embedded_saleor_fulfillmentline_quantity_check CHECK ((quantity >= 0))
);
ALTER TABLE public.embedded_saleor_fulfillmentline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_fulfillmentline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_invoice (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    status character varying(20) NOT NULL,
    message character varying(255),
    number character varying(255),
    external_url character varying(2048),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    order_id uuid
);
ALTER TABLE public.embedded_saleor_invoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_order (
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    external_reference character varying(250),
    id uuid NOT NULL,
    number bigint NOT NULL,
    currency character varying(3) NOT NULL,
    status character varying(32) NOT NULL,
    origin character varying(32) NOT NULL,
    checkout_id uuid,
    user_email character varying(254) NOT NULL,
    language_code character varying(35) NOT NULL,
    tracking_client_id character varying(36) NOT NULL,
    customer_note text NOT NULL,
    redirect_url character varying(2048),
    shipping_method_name character varying(255),
    shipping_tax_class_name character varying(255),
    weight double precision NOT NULL,
    display_gross_prices boolean NOT NULL,
    tax_exemption boolean NOT NULL,
    tax_error character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    total_net_amount numeric(20,3) NOT NULL,
    total_gross_amount numeric(20,3) NOT NULL,
    undiscounted_total_net_amount numeric(20,3) NOT NULL,
    undiscounted_total_gross_amount numeric(20,3) NOT NULL,
    subtotal_net_amount numeric(20,3) NOT NULL,
    subtotal_gross_amount numeric(20,3) NOT NULL,
    shipping_net_amount numeric(20,3) NOT NULL,
    shipping_gross_amount numeric(20,3) NOT NULL,
    base_shipping_amount numeric(20,3) NOT NULL,
    shipping_tax_rate numeric(5,4) NOT NULL,
    total_charged_amount numeric(20,3) NOT NULL,
    total_authorized_amount numeric(20,3) NOT NULL,
    charge_status character varying(20) NOT NULL,
    authorize_status character varying(20) NOT NULL,
    billing_address_id bigint,
    channel_id bigint NOT NULL,
    shipping_address_id bigint,
    shipping_method_id bigint,
    user_id bigint,
    collection_point_id uuid,
    collection_point_name character varying(255),
    shipping_tax_class_id bigint,
    draft_save_billing_address boolean,
    draft_save_shipping_address boolean,
    expired_at timestamp with time zone,
    prices_are_stale boolean NOT NULL
);
CREATE TABLE public.embedded_saleor_orderevent (
    id bigint NOT NULL,
    type character varying(64) NOT NULL,
    parameters jsonb NOT NULL,
    date timestamp with time zone NOT NULL,
    app_id bigint,
    order_id uuid NOT NULL,
    user_id bigint
);
ALTER TABLE public.embedded_saleor_orderevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_orderevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_ordergrantedrefund (
    id bigint NOT NULL,
    amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    reason text NOT NULL,
    status character varying(20) NOT NULL,
    shipping_costs_included boolean CONSTRAINT embedded_saleor_ordergrantedre_shipping_costs_included_not_null NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    app_id bigint,
    order_id uuid NOT NULL,
    transaction_id uuid,
    user_id bigint
);
ALTER TABLE public.embedded_saleor_ordergrantedrefund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_ordergrantedrefund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_ordergrantedrefundline (
    id bigint NOT NULL,
    quantity integer NOT NULL,
    reason text,
    granted_refund_id bigint CONSTRAINT embedded_saleor_ordergrantedrefundli_granted_refund_id_not_null NOT NULL,
    order_line_id uuid NOT NULL,
    CONSTRAINT embedded_saleor_ordergrantedrefundline_quantity_check CHECK ((quantity >= 0))
);
ALTER TABLE public.embedded_saleor_ordergrantedrefundline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_ordergrantedrefundline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_orderline (
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    id uuid NOT NULL,
    product_name character varying(386) NOT NULL,
    variant_name character varying(255) NOT NULL,
    translated_product_name character varying(386) NOT NULL,
    translated_variant_name character varying(255) NOT NULL,
    product_sku character varying(255),
    product_variant_id character varying(255),
    is_shipping_required boolean NOT NULL,
    quantity integer NOT NULL,
    quantity_fulfilled integer NOT NULL,
    is_price_overridden boolean NOT NULL,
    price_override_reason text,
    unit_net_amount numeric(20,3) NOT NULL,
    unit_gross_amount numeric(20,3) NOT NULL,
    undiscounted_unit_net_amount numeric(20,3) NOT NULL,
    undiscounted_unit_gross_amount numeric(20,3) CONSTRAINT embedded_saleor_orderline_undiscounted_unit_gross_amou_not_null NOT NULL,
    total_net_amount numeric(20,3) NOT NULL,
    total_gross_amount numeric(20,3) NOT NULL,
    undiscounted_total_net_amount numeric(20,3) CONSTRAINT embedded_saleor_orderline_undiscounted_total_net_amoun_not_null NOT NULL,
    undiscounted_total_gross_amount numeric(20,3) CONSTRAINT embedded_saleor_orderline_undiscounted_total_gross_amo_not_null NOT NULL,
    tax_rate numeric(5,4) NOT NULL,
    tax_class_name character varying(255),
    created_at timestamp with time zone NOT NULL,
    order_id uuid NOT NULL,
    variant_id bigint,
    tax_class_id bigint,
    tax_class_metadata jsonb NOT NULL,
    tax_class_private_metadata jsonb NOT NULL,
    base_unit_amount numeric(20,3) NOT NULL,
    draft_price_expires_at timestamp with time zone,
    CONSTRAINT embedded_saleor_orderline_quantity_check CHECK ((quantity >= 0))
);
CREATE TABLE public.embedded_saleor_ordernumber (
    id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_ordernumber ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_ordernumber_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_page (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    seo_title character varying(70),
    seo_description character varying(300),
    title character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    content jsonb,
    is_published boolean NOT NULL,
    published_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    page_type_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_pagetranslation (
    id bigint NOT NULL,
    language_code character varying(35) NOT NULL,
    seo_title character varying(70),
    seo_description character varying(300),
    title character varying(255),
    slug character varying(255),
    content jsonb,
    page_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_pagetranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_pagetranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_pagetype (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL
);
ALTER TABLE public.embedded_saleor_pagetype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_pagetype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_pagetypeattribute (
    id bigint NOT NULL,
    sort_order integer,
    attribute_id bigint NOT NULL,
    page_type_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_pagetypeattribute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_pagetypeattribute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_payment (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    gateway character varying(255) NOT NULL,
    is_active boolean NOT NULL,
    token character varying(512) NOT NULL,
    psp_reference character varying(512),
    payment_method_type character varying(256) NOT NULL,
    customer_ip_address inet,
    charge_status character varying(20) NOT NULL,
    total numeric(20,3) NOT NULL,
    captured_amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    checkout_id uuid,
    order_id uuid
);
ALTER TABLE public.embedded_saleor_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_paymentstep (
    id bigint NOT NULL,
    kind character varying(25) NOT NULL,
    token character varying(512) NOT NULL,
    is_success boolean NOT NULL,
    error character varying(256),
    amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    payment_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_paymentstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_paymentstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_product (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    external_reference character varying(250),
    seo_title character varying(70),
    seo_description character varying(300),
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    description jsonb,
    description_plaintext text NOT NULL,
    weight double precision,
    rating double precision,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    category_id bigint,
    product_type_id bigint NOT NULL,
    default_variant_id bigint,
    tax_class_id bigint
);
ALTER TABLE public.embedded_saleor_product ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_product_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_productchannellisting (
    id bigint NOT NULL,
    is_published boolean NOT NULL,
    published_at timestamp with time zone,
    visible_in_listings boolean CONSTRAINT embedded_saleor_productchannellist_visible_in_listings_not_null NOT NULL,
    available_for_purchase_at timestamp with time zone,
    channel_id bigint NOT NULL,
    product_id bigint NOT NULL,
    lowest_price_amount numeric(20,3)
);
ALTER TABLE public.embedded_saleor_productchannellisting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_productchannellisting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_productmedia (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    sort_order integer,
    image character varying(500) NOT NULL,
    external_url character varying(2048),
    alt character varying(250) NOT NULL,
    type character varying(32) NOT NULL,
    oembed_data jsonb NOT NULL,
    product_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_productmedia ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_productmedia_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_producttranslation (
    id bigint NOT NULL,
    language_code character varying(35) NOT NULL,
    seo_title character varying(70),
    seo_description character varying(300),
    name character varying(250),
    slug character varying(255),
    description jsonb,
    product_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_producttranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_producttranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_producttype (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    kind character varying(32) NOT NULL,
    has_variants boolean NOT NULL,
    is_shipping_required boolean NOT NULL,
    is_digital boolean NOT NULL,
    weight double precision NOT NULL,
    tax_class_id bigint
);
ALTER TABLE public.embedded_saleor_producttype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_producttype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_producttypeattribute (
    id bigint NOT NULL,
    sort_order integer,
    of_variants boolean NOT NULL,
    variant_selection boolean NOT NULL,
    attribute_id bigint NOT NULL,
    product_type_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_producttypeattribute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_producttypeattribute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_productvariant (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    external_reference character varying(250),
    sort_order integer,
    name character varying(255) NOT NULL,
    sku character varying(255),
    track_inventory boolean NOT NULL,
    quantity_limit_per_customer integer,
    weight double precision,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    product_id bigint NOT NULL,
    CONSTRAINT embedded_saleor_productvarian_quantity_limit_per_customer_check CHECK ((quantity_limit_per_customer >= 0))
);
ALTER TABLE public.embedded_saleor_productvariant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_productvariant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_productvariant_media (
    id bigint NOT NULL,
    productvariant_id bigint NOT NULL,
    productmedia_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_productvariant_media ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_productvariant_media_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_productvariantchannellisting (
    id bigint NOT NULL,
    price_amount numeric(20,3),
    prior_price_amount numeric(20,3),
    cost_price_amount numeric(20,3),
    channel_id bigint CONSTRAINT embedded_saleor_productvariantchannellistin_channel_id_not_null NOT NULL,
    variant_id bigint CONSTRAINT embedded_saleor_productvariantchannellistin_variant_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_productvariantchannellisting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_productvariantchannellisting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_productvarianttranslation (
    id bigint NOT NULL,
    language_code character varying(35) CONSTRAINT embedded_saleor_productvarianttranslatio_language_code_not_null NOT NULL,
    name character varying(255) NOT NULL,
    product_variant_id bigint CONSTRAINT embedded_saleor_productvarianttrans_product_variant_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_productvarianttranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_productvarianttranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_revision (
    id bigint NOT NULL,
    value uuid DEFAULT gen_random_uuid() NOT NULL,
    CONSTRAINT engine_one_revision CHECK ((id = 1))
);
ALTER TABLE public.embedded_saleor_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_revision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_shippingmethod (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    name character varying(100) NOT NULL,
    description jsonb,
    type character varying(30) NOT NULL,
    minimum_order_weight double precision NOT NULL,
    maximum_order_weight double precision,
    minimum_delivery_days integer,
    maximum_delivery_days integer,
    shipping_zone_id bigint NOT NULL,
    tax_class_id bigint,
    CONSTRAINT embedded_saleor_shippingmethod_maximum_delivery_days_check CHECK ((maximum_delivery_days >= 0)),
    CONSTRAINT embedded_saleor_shippingmethod_minimum_delivery_days_check CHECK ((minimum_delivery_days >= 0))
);
CREATE TABLE public.embedded_saleor_shippingmethod_excluded_products (
    id bigint NOT NULL,
    shippingmethod_id bigint CONSTRAINT embedded_saleor_shippingmethod_exclu_shippingmethod_id_not_null NOT NULL,
    product_id bigint CONSTRAINT embedded_saleor_shippingmethod_excluded_pro_product_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_shippingmethod_excluded_products ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_shippingmethod_excluded_products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.embedded_saleor_shippingmethod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_shippingmethod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_shippingmethodchannellisting (
    id bigint NOT NULL,
    price_amount numeric(20,3) CONSTRAINT embedded_saleor_shippingmethodchannellist_price_amount_not_null NOT NULL,
    minimum_order_price_amount numeric(20,3),
    maximum_order_price_amount numeric(20,3),
    channel_id bigint CONSTRAINT embedded_saleor_shippingmethodchannellistin_channel_id_not_null NOT NULL,
    shipping_method_id bigint CONSTRAINT embedded_saleor_shippingmethodchann_shipping_method_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_shippingmethodchannellisting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_shippingmethodchannellisting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_shippingzone (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    name character varying(100) NOT NULL,
    description text NOT NULL,
    countries jsonb NOT NULL,
    "default" boolean NOT NULL
);
CREATE TABLE public.embedded_saleor_shippingzone_channels (
    id bigint NOT NULL,
    shippingzone_id bigint NOT NULL,
    channel_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_shippingzone_channels ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_shippingzone_channels_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.embedded_saleor_shippingzone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_shippingzone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_shippingzone_warehouses (
    id bigint NOT NULL,
    shippingzone_id bigint CONSTRAINT embedded_saleor_shippingzone_warehouse_shippingzone_id_not_null NOT NULL,
    warehouse_id uuid NOT NULL
);
ALTER TABLE public.embedded_saleor_shippingzone_warehouses ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_shippingzone_warehouses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_shopsettings (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    name character varying(200) NOT NULL,
    description character varying(500) NOT NULL,
    header_text character varying(200) NOT NULL,
    use_legacy_shipping_zone_stock_availability boolean CONSTRAINT embedded_saleor_shopsetting_use_legacy_shipping_zone_s_not_null NOT NULL,
    track_inventory_by_default boolean CONSTRAINT embedded_saleor_shopsetting_track_inventory_by_default_not_null NOT NULL,
    default_weight_unit character varying(30) NOT NULL,
    limit_quantity_per_checkout integer,
    enable_account_confirmation_by_email boolean CONSTRAINT embedded_saleor_shopsetting_enable_account_confirmatio_not_null NOT NULL,
    allow_login_without_confirmation boolean CONSTRAINT embedded_saleor_shopsetting_allow_login_without_confir_not_null NOT NULL,
    fulfillment_auto_approve boolean NOT NULL,
    fulfillment_allow_unpaid boolean NOT NULL,
    password_login_mode character varying(20) NOT NULL,
    CONSTRAINT embedded_saleor_shopsettings_limit_quantity_per_checkout_check CHECK ((limit_quantity_per_checkout >= 0)),
    CONSTRAINT engine_one_shop CHECK ((id = 1))
);
ALTER TABLE public.embedded_saleor_shopsettings ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_shopsettings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_stock (
    id bigint NOT NULL,
    quantity integer NOT NULL,
    quantity_allocated integer NOT NULL,
    product_variant_id bigint NOT NULL,
    warehouse_id uuid NOT NULL
);
ALTER TABLE public.embedded_saleor_stock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_stock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_taxclass (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    name character varying(255) NOT NULL
);
ALTER TABLE public.embedded_saleor_taxclass ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_taxclass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_taxclasscountryrate (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    rate numeric(10,3) NOT NULL,
    tax_class_id bigint
);
ALTER TABLE public.embedded_saleor_taxclasscountryrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_taxclasscountryrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_taxconfiguration (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    charge_taxes boolean NOT NULL,
    tax_calculation_strategy character varying(20),
    display_gross_prices boolean NOT NULL,
    prices_entered_with_tax boolean CONSTRAINT embedded_saleor_taxconfigurati_prices_entered_with_tax_not_null NOT NULL,
    tax_app_id character varying(256),
    use_weighted_tax_for_shipping boolean CONSTRAINT embedded_saleor_taxconfigur_use_weighted_tax_for_shipp_not_null NOT NULL,
    channel_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_taxconfiguration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_taxconfiguration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_taxconfigurationpercountry (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    charge_taxes boolean CONSTRAINT embedded_saleor_taxconfigurationpercountr_charge_taxes_not_null NOT NULL,
    tax_calculation_strategy character varying(20),
    display_gross_prices boolean CONSTRAINT embedded_saleor_taxconfigurationp_display_gross_prices_not_null NOT NULL,
    tax_app_id character varying(256),
    use_weighted_tax_for_shipping boolean CONSTRAINT embedded_saleor_taxconfigu_use_weighted_tax_for_shipp_not_null1 NOT NULL,
    tax_configuration_id bigint CONSTRAINT embedded_saleor_taxconfigurationp_tax_configuration_id_not_null NOT NULL
);
ALTER TABLE public.embedded_saleor_taxconfigurationpercountry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_taxconfigurationpercountry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_transactionevent (
    id bigint NOT NULL,
    type character varying(40) NOT NULL,
    psp_reference character varying(512) NOT NULL,
    message character varying(512) NOT NULL,
    external_url character varying(2048) NOT NULL,
    amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    idempotency_key character varying(512),
    counts boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    app_id bigint,
    granted_refund_id bigint,
    transaction_id uuid NOT NULL,
    user_id bigint
);
ALTER TABLE public.embedded_saleor_transactionevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_transactionevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_transactionitem (
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    id uuid NOT NULL,
    idempotency_key character varying(512),
    currency character varying(3) NOT NULL,
    name character varying(512) NOT NULL,
    message character varying(512) NOT NULL,
    psp_reference character varying(512) NOT NULL,
    external_url character varying(2048) NOT NULL,
    available_actions character varying(20)[] NOT NULL,
    app_identifier character varying(256) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    authorized numeric(20,3) NOT NULL,
    authorize_pending numeric(20,3) NOT NULL,
    charged numeric(20,3) NOT NULL,
    charge_pending numeric(20,3) NOT NULL,
    refunded numeric(20,3) NOT NULL,
    refund_pending numeric(20,3) NOT NULL,
    canceled numeric(20,3) NOT NULL,
    cancel_pending numeric(20,3) NOT NULL,
    app_id bigint,
    checkout_id uuid,
    order_id uuid,
    user_id bigint
);
CREATE TABLE public.embedded_saleor_user (
    id bigint NOT NULL,
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    external_reference character varying(250),
    uuid uuid NOT NULL,
    email character varying(254) NOT NULL,
    password character varying(128) NOT NULL,
    first_name character varying(256) NOT NULL,
    last_name character varying(256) NOT NULL,
    is_staff boolean NOT NULL,
    is_superuser boolean NOT NULL,
    is_active boolean NOT NULL,
    is_confirmed boolean NOT NULL,
    permissions character varying(60)[] NOT NULL,
    language_code character varying(35) NOT NULL,
    note text,
    jwt_token_key character varying(12) NOT NULL,
    last_login timestamp with time zone,
    date_joined timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    default_billing_address_id bigint,
    default_shipping_address_id bigint
);
CREATE TABLE public.embedded_saleor_user_addresses (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    address_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_user_addresses ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_user_addresses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.embedded_saleor_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.embedded_saleor_warehouse (
    metadata jsonb NOT NULL,
    private_metadata jsonb NOT NULL,
    external_reference character varying(250),
    id uuid NOT NULL,
    name character varying(250) NOT NULL,
    slug character varying(255) NOT NULL,
    email character varying(254) NOT NULL,
    is_private boolean NOT NULL,
    click_and_collect_option character varying(30) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    address_id bigint NOT NULL
);
CREATE TABLE public.embedded_saleor_webhook (
    id bigint NOT NULL,
    name character varying(255),
    identifier character varying(256),
    target_url character varying(255) NOT NULL,
    is_active boolean NOT NULL,
    secret_key character varying(255),
    subscription_query text,
    custom_headers jsonb,
    sync_events character varying(80)[] NOT NULL,
    async_events character varying(80)[] NOT NULL,
    filterable_channel_slugs character varying(255)[] NOT NULL,
    app_id bigint NOT NULL
);
ALTER TABLE public.embedded_saleor_webhook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.embedded_saleor_webhook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.markets_deniedlist (
    id bigint NOT NULL,
    code character varying(8) NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    sha256 character varying(64) NOT NULL,
    parties integer NOT NULL,
    CONSTRAINT markets_deniedlist_parties_check CHECK ((parties >= 0))
);
ALTER TABLE public.markets_deniedlist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.markets_deniedlist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.markets_deniedname (
    id bigint NOT NULL,
    ref character varying(64) NOT NULL,
    kind character varying(32) NOT NULL,
    name character varying(400) NOT NULL,
    programme character varying(200) NOT NULL,
    is_weak boolean NOT NULL,
    list_id bigint NOT NULL
);
ALTER TABLE public.markets_deniedname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.markets_deniedname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.markets_exchangerate (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    base character varying(3) NOT NULL,
    quote character varying(3) NOT NULL,
    rate numeric(24,10) NOT NULL,
    CONSTRAINT exchange_rate_above_zero CHECK ((rate > (0)::numeric)),
    CONSTRAINT exchange_rate_two_currencies CHECK ((NOT ((base)::text = (quote)::text)))
);
ALTER TABLE public.markets_exchangerate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.markets_exchangerate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.markets_market (
    id bigint NOT NULL,
    code character varying(16) NOT NULL,
    name jsonb NOT NULL,
    channel_slug character varying(64) NOT NULL,
    currency character varying(3) NOT NULL,
    default_country character varying(2) NOT NULL,
    countries character varying(2)[] NOT NULL,
    languages character varying(8)[] NOT NULL,
    payment_methods character varying(32)[] NOT NULL,
    price_step numeric(12,2) NOT NULL,
    rollout character varying(16) NOT NULL,
    "position" smallint NOT NULL,
    return_days smallint,
    CONSTRAINT market_price_step_above_zero CHECK ((price_step > (0)::numeric)),
    CONSTRAINT markets_market_position_check CHECK (("position" >= 0)),
    CONSTRAINT markets_market_return_days_check CHECK ((return_days >= 0))
);
ALTER TABLE public.markets_market ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.markets_market_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.markets_policyrecord (
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    occasion character varying(32) NOT NULL,
    subject character varying(64) NOT NULL,
    origin character varying(2) NOT NULL,
    destination character varying(2) NOT NULL,
    hs_code character varying(10) NOT NULL,
    payment_method character varying(32) NOT NULL,
    decision character varying(8) NOT NULL,
    reason text NOT NULL,
    rule_id bigint
);
ALTER TABLE public.markets_policyrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.markets_policyrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.markets_policyrule (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    origin character varying(2) NOT NULL,
    destination character varying(2) NOT NULL,
    hs_prefix character varying(10) NOT NULL,
    payment_method character varying(32) NOT NULL,
    decision character varying(8) NOT NULL,
    public_reason jsonb NOT NULL,
    internal_reason text NOT NULL,
    recheck_by date NOT NULL,
    CONSTRAINT policy_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.markets_policyrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.markets_policyrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.markets_screening (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    folded character varying(300) NOT NULL,
    country character varying(2) NOT NULL,
    occasion character varying(32) NOT NULL,
    subject character varying(64) NOT NULL,
    consortium_refs character varying(64)[] NOT NULL,
    matches jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decision character varying(10) NOT NULL,
    reason text NOT NULL,
    decided_by character varying(64) NOT NULL,
    decided_at timestamp with time zone,
    CONSTRAINT screening_decided_with_reason CHECK ((((decision)::text = 'review'::text) OR ((decided_at IS NOT NULL) AND (NOT (reason = ''::text)))))
);
ALTER TABLE public.markets_screening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.markets_screening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_consignment (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    state character varying(20) NOT NULL,
    postage_amount numeric(20,3) NOT NULL,
    service_kind character varying(16) NOT NULL,
    invoice_number character varying(40) NOT NULL,
    due_on date,
    needs_review boolean NOT NULL,
    reviewed_at timestamp with time zone,
    review_note text NOT NULL,
    saleor_fulfilment_id character varying(128) NOT NULL,
    sent_at timestamp with time zone,
    delivered_at timestamp with time zone,
    closed_at timestamp with time zone,
    consortium_id bigint NOT NULL,
    reviewed_by_id bigint,
    workshop_id bigint NOT NULL,
    order_id bigint NOT NULL,
    postage_refunded_amount numeric(20,3) NOT NULL,
    prepaid_amount numeric(20,3) NOT NULL,
    quote_ref character varying(12) NOT NULL,
    term_number character varying(32) NOT NULL,
    CONSTRAINT no_more_postage_back_than_paid CHECK (((postage_refunded_amount >= (0)::numeric) AND (postage_refunded_amount <= postage_amount))),
    CONSTRAINT prepaid_within_the_postage CHECK (((prepaid_amount >= (0)::numeric) AND (prepaid_amount <= postage_amount))),
    CONSTRAINT sent_consignment_knows_when CHECK (((NOT ((state)::text = ANY ((ARRAY['sent'::character varying, 'delivered'::character varying])::text[]))) OR (sent_at IS NOT NULL)))
);
ALTER TABLE public.orders_consignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_consignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_entry (
    id bigint NOT NULL,
    account character varying(12) NOT NULL,
    kind character varying(24) NOT NULL,
    piece_id character varying(16) NOT NULL,
    amount numeric(20,3) NOT NULL,
    posting_id bigint NOT NULL,
    CONSTRAINT entry_moves_something CHECK ((NOT (amount = (0)::numeric)))
);
ALTER TABLE public.orders_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_inspection (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    answers jsonb NOT NULL,
    note text NOT NULL,
    passed boolean NOT NULL,
    by_id bigint,
    consignment_id bigint NOT NULL
);
ALTER TABLE public.orders_inspection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_inspection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_order (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    secret character varying(32) NOT NULL,
    number character varying(32) NOT NULL,
    saleor_id character varying(128) NOT NULL,
    saleor_transaction_id character varying(128) NOT NULL,
    language character varying(8) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(32) NOT NULL,
    shipping_address jsonb NOT NULL,
    billing_address jsonb NOT NULL,
    delivery_name character varying(120) NOT NULL,
    currency character varying(3) NOT NULL,
    subtotal_amount numeric(20,3) NOT NULL,
    shipping_amount numeric(20,3) NOT NULL,
    payment_method character varying(32) NOT NULL,
    state character varying(20) NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    paid_at timestamp with time zone,
    closed_at timestamp with time zone,
    market_id bigint NOT NULL,
    person_id bigint,
    purchase_id bigint,
    delivery_term character varying(4) NOT NULL,
    prepaid_amount numeric(20,3) NOT NULL,
    CONSTRAINT paid_order_knows_when CHECK (((NOT ((state)::text = 'paid'::text)) OR (paid_at IS NOT NULL)))
);
ALTER TABLE public.orders_order ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_orderline (
    id bigint NOT NULL,
    saleor_line_id character varying(128) NOT NULL,
    warehouse_id character varying(128) NOT NULL,
    title character varying(200) NOT NULL,
    amount numeric(20,3) NOT NULL,
    consignment_id bigint NOT NULL,
    listing_id bigint NOT NULL,
    order_id bigint NOT NULL,
    refunded_amount numeric(20,3) NOT NULL,
    stays_here boolean NOT NULL,
    CONSTRAINT no_more_back_than_paid CHECK (((refunded_amount >= (0)::numeric) AND (refunded_amount <= amount)))
);
ALTER TABLE public.orders_orderline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_orderline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_payout (
    id bigint NOT NULL,
    amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    receipt_number character varying(40) NOT NULL,
    paid_at timestamp with time zone NOT NULL,
    by_id bigint,
    consortium_id bigint NOT NULL,
    workshop_id bigint NOT NULL,
    posting_id bigint NOT NULL,
    CONSTRAINT payout_above_zero CHECK ((amount > (0)::numeric))
);
ALTER TABLE public.orders_payout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_payout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_posting (
    id bigint NOT NULL,
    reference character varying(80) NOT NULL,
    kind character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    currency character varying(3) NOT NULL,
    original_amount numeric(20,3),
    original_currency character varying(3) NOT NULL,
    rate numeric(24,10),
    rate_source text NOT NULL,
    by_id bigint,
    consignment_id bigint,
    consortium_id bigint NOT NULL,
    workshop_id bigint NOT NULL
);
ALTER TABLE public.orders_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_purchase (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    secret character varying(32) NOT NULL,
    language character varying(8) NOT NULL,
    state character varying(16) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(32) NOT NULL,
    shipping_address jsonb NOT NULL,
    billing_address jsonb NOT NULL,
    saleor_checkout_id character varying(128) NOT NULL,
    delivery_id character varying(256) NOT NULL,
    delivery_name character varying(120) NOT NULL,
    subtotal_amount numeric(20,3),
    shipping_amount numeric(20,3),
    payment_method character varying(32) NOT NULL,
    payment_attempt smallint NOT NULL,
    saleor_transaction_id character varying(128) NOT NULL,
    return_url character varying(500) NOT NULL,
    holds_until timestamp with time zone,
    begun_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    market_id bigint NOT NULL,
    person_id bigint,
    agreed jsonb NOT NULL,
    CONSTRAINT orders_purchase_payment_attempt_check CHECK ((payment_attempt >= 0))
);
ALTER TABLE public.orders_purchase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_purchase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_purchaseline (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    listing_id bigint NOT NULL,
    purchase_id bigint NOT NULL,
    CONSTRAINT orders_purchaseline_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.orders_purchaseline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_purchaseline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_refund (
    id bigint NOT NULL,
    amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    reason text NOT NULL,
    relist boolean NOT NULL,
    state character varying(8) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    by_id bigint,
    consignment_id bigint NOT NULL,
    postage_amount numeric(20,3) NOT NULL,
    CONSTRAINT refund_above_zero CHECK ((amount > (0)::numeric)),
    CONSTRAINT refund_of_postage_within_it CHECK (((postage_amount >= (0)::numeric) AND (postage_amount <= amount)))
);
ALTER TABLE public.orders_refund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_refund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.orders_refundline (
    id bigint NOT NULL,
    amount numeric(20,3) NOT NULL,
    line_id bigint NOT NULL,
    refund_id bigint NOT NULL,
    CONSTRAINT refund_line_above_zero CHECK ((amount > (0)::numeric))
);
ALTER TABLE public.orders_refundline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_refundline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.payments_bankaccount (
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    holder character varying(120) NOT NULL,
    iban character varying(42) NOT NULL,
    bic character varying(16) NOT NULL,
    bank character varying(120) NOT NULL
);
ALTER TABLE public.payments_bankaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_bankaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.payments_payment (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    method character varying(32) NOT NULL,
    saleor_transaction_id character varying(128) NOT NULL,
    source_id character varying(128) NOT NULL,
    amount numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    outcome character varying(16) NOT NULL,
    reference character varying(128) NOT NULL,
    message text NOT NULL,
    url text NOT NULL,
    data jsonb NOT NULL,
    refunded_amount numeric(20,3) NOT NULL,
    refund_pending_amount numeric(20,3) NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    charged_at timestamp with time zone,
    CONSTRAINT payment_above_zero CHECK ((amount > (0)::numeric)),
    CONSTRAINT payment_never_refunds_more_than_came CHECK (((refund_pending_amount >= (0)::numeric) AND (refunded_amount >= (0)::numeric) AND (amount >= (refunded_amount + refund_pending_amount))))
);
ALTER TABLE public.payments_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.payments_paymentevent (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    outcome character varying(16) NOT NULL,
    amount numeric(20,3) NOT NULL,
    reference character varying(128) NOT NULL,
    message text NOT NULL,
    payment_id bigint NOT NULL
);
ALTER TABLE public.payments_paymentevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_paymentevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.payments_providernotice (
    id bigint NOT NULL,
    provider character varying(32) NOT NULL,
    notice_id character varying(128) NOT NULL,
    kind character varying(64) NOT NULL,
    received_at timestamp with time zone NOT NULL
);
ALTER TABLE public.payments_providernotice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_providernotice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.saleor_delivery (
    id bigint NOT NULL,
    key character varying(64) NOT NULL,
    event character varying(64) NOT NULL,
    received_at timestamp with time zone NOT NULL
);
ALTER TABLE public.saleor_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.saleor_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.saleor_entity (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    key character varying(120) NOT NULL,
    saleor_id character varying(128) NOT NULL,
    installation_id bigint NOT NULL,
    digest character varying(64) NOT NULL
);
ALTER TABLE public.saleor_entity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.saleor_entity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.saleor_installation (
    id bigint NOT NULL,
    api_url character varying(200) NOT NULL,
    app_id character varying(64) NOT NULL,
    token character varying(512) NOT NULL,
    schema_version character varying(16) NOT NULL,
    jwks jsonb NOT NULL,
    installed_at timestamp with time zone NOT NULL,
    keys_fetched_at timestamp with time zone,
    removed_at timestamp with time zone
);
ALTER TABLE public.saleor_installation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.saleor_installation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shared_counts (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.shipping_allowance (
    id bigint NOT NULL,
    workshop_ref character varying(64) NOT NULL,
    origin character varying(2) NOT NULL,
    goods character varying(16) NOT NULL,
    year smallint NOT NULL,
    limit_m2 numeric(8,3) NOT NULL,
    taken_m2 numeric(8,3) NOT NULL,
    CONSTRAINT allowance_never_overdrawn CHECK (((taken_m2 >= (0)::numeric) AND (taken_m2 <= limit_m2))),
    CONSTRAINT shipping_allowance_year_check CHECK ((year >= 0))
);
ALTER TABLE public.shipping_allowance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_allowance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_allowancerule (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    origin character varying(2) NOT NULL,
    goods character varying(16) NOT NULL,
    hs_prefix character varying(10) NOT NULL,
    m2 numeric(7,2) NOT NULL,
    CONSTRAINT allowance_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.shipping_allowancerule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_allowancerule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_allowanceuse (
    id bigint NOT NULL,
    parcel_ref character varying(64) NOT NULL,
    consignment_ref character varying(64) NOT NULL,
    m2 numeric(8,3) NOT NULL,
    state character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    allowance_id bigint NOT NULL,
    CONSTRAINT allowance_use_above_zero CHECK ((m2 > (0)::numeric))
);
ALTER TABLE public.shipping_allowanceuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_allowanceuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_appeal (
    id bigint NOT NULL,
    about character varying(16) NOT NULL,
    words text NOT NULL,
    evidence bytea,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(64) NOT NULL,
    is_upheld boolean,
    answer text NOT NULL,
    decided_at timestamp with time zone,
    decided_by character varying(64) NOT NULL,
    parcel_id bigint NOT NULL,
    CONSTRAINT appeal_decided_with_answer CHECK ((((decided_at IS NULL) AND (is_upheld IS NULL)) OR ((decided_at IS NOT NULL) AND (is_upheld IS NOT NULL) AND (NOT (answer = ''::text)) AND (NOT ((decided_by)::text = ''::text)))))
);
ALTER TABLE public.shipping_appeal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_appeal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_batchticket (
    id bigint NOT NULL,
    source character varying(32) NOT NULL,
    ticket character varying(120) NOT NULL,
    numbers character varying(40)[] NOT NULL,
    ordered_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone
);
ALTER TABLE public.shipping_batchticket ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_batchticket_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_claim (
    id bigint NOT NULL,
    reason character varying(8) NOT NULL,
    words text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(64) NOT NULL,
    answer text NOT NULL,
    closed_at timestamp with time zone,
    parcel_id bigint NOT NULL,
    CONSTRAINT claim_closed_with_answer CHECK (((closed_at IS NULL) OR (NOT (answer = ''::text))))
);
ALTER TABLE public.shipping_claim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_customshold (
    id bigint NOT NULL,
    code character varying(16) NOT NULL,
    owner character varying(12) NOT NULL,
    held_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    answer text NOT NULL,
    answered_by character varying(64) NOT NULL,
    answered_at timestamp with time zone,
    released_at timestamp with time zone,
    parcel_id bigint NOT NULL,
    CONSTRAINT hold_answer_has_words CHECK (((answered_at IS NULL) OR (NOT (answer = ''::text))))
);
ALTER TABLE public.shipping_customshold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_customshold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_defect (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    words character varying(400) NOT NULL,
    photo bytea NOT NULL,
    found_at timestamp with time zone NOT NULL,
    found_by character varying(64) NOT NULL,
    parcel_id bigint NOT NULL
);
ALTER TABLE public.shipping_defect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_defect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_deliverytime (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    service_code character varying(32) NOT NULL,
    days_min smallint NOT NULL,
    days_max smallint NOT NULL,
    CONSTRAINT delivery_time_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT delivery_time_in_order CHECK ((days_max >= days_min)),
    CONSTRAINT shipping_deliverytime_days_max_check CHECK ((days_max >= 0)),
    CONSTRAINT shipping_deliverytime_days_min_check CHECK ((days_min >= 0))
);
ALTER TABLE public.shipping_deliverytime ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_deliverytime_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_disruption (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    origin character varying(8) NOT NULL,
    destination character varying(8) NOT NULL,
    kind character varying(8) NOT NULL,
    suspended boolean NOT NULL,
    extra_days smallint NOT NULL,
    reason jsonb NOT NULL,
    CONSTRAINT disruption_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT shipping_disruption_extra_days_check CHECK ((extra_days >= 0))
);
ALTER TABLE public.shipping_disruption ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_disruption_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_dutyregime (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    origin character varying(8) NOT NULL,
    destination character varying(8) NOT NULL,
    kind character varying(16) NOT NULL,
    parameters jsonb NOT NULL,
    certain boolean NOT NULL,
    CONSTRAINT duty_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.shipping_dutyregime ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_dutyregime_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_enclosure (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    number character varying(64) NOT NULL,
    issued_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by character varying(64) NOT NULL,
    parcel_id bigint NOT NULL,
    CONSTRAINT enclosure_has_a_number CHECK ((NOT ((number)::text = ''::text)))
);
ALTER TABLE public.shipping_enclosure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_enclosure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_holiday (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    country character varying(2) NOT NULL,
    name jsonb NOT NULL,
    CONSTRAINT holiday_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.shipping_holiday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_holiday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_identifier (
    id bigint NOT NULL,
    number character varying(13) NOT NULL,
    parcel_ref character varying(64) NOT NULL,
    allotted_at timestamp with time zone NOT NULL,
    range_id bigint NOT NULL,
    rests_until timestamp with time zone NOT NULL
);
ALTER TABLE public.shipping_identifier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_identifier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_identifierrange (
    id bigint NOT NULL,
    consortium_ref character varying(64) NOT NULL,
    prefix character varying(2) NOT NULL,
    country character varying(2) NOT NULL,
    first integer NOT NULL,
    last integer NOT NULL,
    next_serial integer NOT NULL,
    issued_by character varying(120) NOT NULL,
    issued_on date NOT NULL,
    closed_on date,
    CONSTRAINT range_in_order CHECK (((first >= 0) AND (first <= last) AND (last <= 99999999))),
    CONSTRAINT range_next_inside CHECK (((next_serial >= first) AND (next_serial <= (last + 1)))),
    CONSTRAINT shipping_identifierrange_first_check CHECK ((first >= 0)),
    CONSTRAINT shipping_identifierrange_last_check CHECK ((last >= 0)),
    CONSTRAINT shipping_identifierrange_next_serial_check CHECK ((next_serial >= 0))
);
ALTER TABLE public.shipping_identifierrange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_identifierrange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_keptquote (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    question jsonb NOT NULL,
    rules jsonb NOT NULL,
    rates jsonb NOT NULL,
    answer jsonb NOT NULL
);
ALTER TABLE public.shipping_keptquote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_keptquote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_paper (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    version smallint NOT NULL,
    data jsonb NOT NULL,
    pdf bytea NOT NULL,
    sha256 character varying(64) NOT NULL,
    printed_at timestamp with time zone NOT NULL,
    parcel_id bigint NOT NULL,
    CONSTRAINT paper_version_from_one CHECK ((version >= 1)),
    CONSTRAINT shipping_paper_version_check CHECK ((version >= 0))
);
ALTER TABLE public.shipping_paper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_paperrule (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    paper character varying(32) NOT NULL,
    origin character varying(8) NOT NULL,
    destination character varying(8) NOT NULL,
    kinds character varying(8)[] NOT NULL,
    hs_prefix character varying(10) NOT NULL,
    min_raj smallint,
    min_age_years smallint,
    max_age_years smallint,
    min_value_eur numeric(12,2),
    blocks boolean NOT NULL,
    CONSTRAINT paper_rule_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT shipping_paperrule_max_age_years_check CHECK ((max_age_years >= 0)),
    CONSTRAINT shipping_paperrule_min_age_years_check CHECK ((min_age_years >= 0)),
    CONSTRAINT shipping_paperrule_min_raj_check CHECK ((min_raj >= 0))
);
ALTER TABLE public.shipping_paperrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_paperrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_parcel (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    consignment_ref character varying(64) NOT NULL,
    consortium_ref character varying(64) NOT NULL,
    workshop_ref character varying(64) NOT NULL,
    service_code character varying(32) NOT NULL,
    kind character varying(8) NOT NULL,
    carrier character varying(64) NOT NULL,
    origin character varying(2) NOT NULL,
    destination character varying(2) NOT NULL,
    state character varying(20) NOT NULL,
    waybill character varying(40) NOT NULL,
    contents jsonb NOT NULL,
    value numeric(20,3) NOT NULL,
    currency character varying(3) NOT NULL,
    estimated_kg numeric(9,3) NOT NULL,
    kg numeric(9,3),
    side_a_cm numeric(7,1),
    side_b_cm numeric(7,1),
    side_c_cm numeric(7,1),
    rolled boolean NOT NULL,
    delivery_confirmed boolean NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    weighed_at timestamp with time zone,
    handed_over_at timestamp with time zone,
    posted_at timestamp with time zone,
    delivered_at timestamp with time zone,
    identifier_id bigint,
    contradicted boolean NOT NULL,
    CONSTRAINT parcel_weighed_before_hand_over CHECK (((handed_over_at IS NULL) OR (weighed_at IS NOT NULL))),
    CONSTRAINT weighed_parcel_has_measures CHECK (((weighed_at IS NULL) OR ((kg > (0)::numeric) AND (side_a_cm > (0)::numeric) AND (side_b_cm > (0)::numeric) AND (side_c_cm > (0)::numeric))))
);
ALTER TABLE public.shipping_parcel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_parcel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_poll (
    id bigint NOT NULL,
    source character varying(32) NOT NULL,
    next_at timestamp with time zone,
    asked_at timestamp with time zone,
    answered_at timestamp with time zone,
    failures smallint NOT NULL,
    trouble character varying(200) NOT NULL,
    parcel_id bigint NOT NULL,
    CONSTRAINT shipping_poll_failures_check CHECK ((failures >= 0))
);
ALTER TABLE public.shipping_poll ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_poll_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_rulechange (
    id bigint NOT NULL,
    "table" character varying(32) NOT NULL,
    "row" character varying(200) NOT NULL,
    from_day date NOT NULL,
    before jsonb,
    after jsonb,
    note text NOT NULL,
    by character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.shipping_rulechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_rulechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_rulesversion (
    id bigint NOT NULL,
    token uuid NOT NULL,
    "table" character varying(63) NOT NULL
);
ALTER TABLE public.shipping_rulesversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_rulesversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_scanevent (
    id bigint NOT NULL,
    event character varying(3) NOT NULL,
    source character varying(32) NOT NULL,
    raw_code character varying(32) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    place character varying(120) NOT NULL,
    note character varying(300) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by character varying(64) NOT NULL,
    parcel_id bigint NOT NULL
);
ALTER TABLE public.shipping_scanevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_scanevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_sdrrate (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    unit character varying(3) NOT NULL,
    eur numeric(12,6) NOT NULL,
    CONSTRAINT sdr_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.shipping_sdrrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_sdrrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_service (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    code character varying(32) NOT NULL,
    carrier character varying(64) NOT NULL,
    kind character varying(8) NOT NULL,
    origin character varying(2) NOT NULL,
    destination character varying(2) NOT NULL,
    name jsonb NOT NULL,
    prefix character varying(2) NOT NULL,
    CONSTRAINT service_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.shipping_service ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_service_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_servicelimit (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    kind character varying(8) NOT NULL,
    origin character varying(8) NOT NULL,
    destination character varying(8) NOT NULL,
    max_kg numeric(9,3),
    max_side_cm numeric(7,1),
    max_length_girth_cm numeric(7,1),
    max_sum_cm numeric(7,1),
    CONSTRAINT limit_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.shipping_servicelimit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_servicelimit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_structurefigures (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    code character varying(32) NOT NULL,
    kg_per_m2 numeric(6,3) NOT NULL,
    thickness_cm numeric(5,2) NOT NULL,
    boxed boolean NOT NULL,
    packing_kg numeric(5,3) NOT NULL,
    packing_kg_per_m2 numeric(5,3) NOT NULL,
    CONSTRAINT structure_above_zero CHECK (((kg_per_m2 > (0)::numeric) AND (thickness_cm > (0)::numeric))),
    CONSTRAINT structure_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
ALTER TABLE public.shipping_structurefigures ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_structurefigures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_tariffband (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    service_code character varying(32) NOT NULL,
    up_to_kg numeric(9,3) NOT NULL,
    price numeric(14,2) NOT NULL,
    per_kg numeric(14,2) NOT NULL,
    currency character varying(3) NOT NULL,
    CONSTRAINT tariff_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT tariff_not_below_zero CHECK (((per_kg >= (0)::numeric) AND (price >= (0)::numeric)))
);
ALTER TABLE public.shipping_tariffband ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_tariffband_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.shipping_termrule (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    checked_on date NOT NULL,
    term character varying(4) NOT NULL,
    origin character varying(8) NOT NULL,
    destination character varying(8) NOT NULL,
    kinds character varying(8)[] NOT NULL,
    currency character varying(3) NOT NULL,
    max_value numeric(14,2),
    fee numeric(10,2) NOT NULL,
    fee_pct numeric(5,2) NOT NULL,
    needs_number boolean NOT NULL,
    number character varying(32) NOT NULL,
    CONSTRAINT term_days_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT term_fee_not_below_zero CHECK (((fee >= (0)::numeric) AND (fee_pct >= (0)::numeric)))
);
ALTER TABLE public.shipping_termrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.shipping_termrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.storefront_pagesource (
    name character varying(64) NOT NULL,
    token uuid NOT NULL
);
CREATE TABLE public.storefront_savedsearch (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    secret character varying(32) NOT NULL,
    language character varying(8) NOT NULL,
    country character varying(2) NOT NULL,
    scope character varying(120) NOT NULL,
    query character varying(1000) NOT NULL,
    name character varying(300) NOT NULL,
    is_mailed boolean NOT NULL,
    told_until timestamp with time zone NOT NULL,
    mailed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    market_id bigint NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.storefront_savedsearch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.storefront_savedsearch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.storytelling_formerslug (
    id bigint NOT NULL,
    slug character varying(255) NOT NULL,
    left_at timestamp with time zone NOT NULL,
    page_id integer NOT NULL
);
ALTER TABLE public.storytelling_formerslug ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.storytelling_formerslug_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.storytelling_storyindexpage (
    page_ptr_id integer NOT NULL
);
CREATE TABLE public.storytelling_storypage (
    page_ptr_id integer NOT NULL,
    intro character varying(300) NOT NULL,
    body jsonb NOT NULL,
    image_alt character varying(200) NOT NULL,
    craft character varying(32) NOT NULL,
    workshop_slug character varying(64) NOT NULL,
    place_slug character varying(64) NOT NULL,
    brand_slug character varying(64) NOT NULL,
    piece_ids jsonb NOT NULL,
    "position" smallint NOT NULL,
    image_id integer,
    CONSTRAINT storytelling_storypage_position_check CHECK (("position" >= 0))
);
CREATE TABLE public.storytelling_subjecttext (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    kind character varying(8) NOT NULL,
    subject character varying(64) NOT NULL,
    title character varying(160) NOT NULL,
    intro character varying(300) NOT NULL,
    body text NOT NULL,
    image_alt character varying(200) NOT NULL,
    image_id integer,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL
);
ALTER TABLE public.storytelling_subjecttext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.storytelling_subjecttext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);
ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);
ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_localesynchronization (
    id integer NOT NULL,
    locale_id integer NOT NULL,
    sync_from_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_localesynchronization ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_localesynchronization_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_overridablesegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    data_json text NOT NULL,
    context_id integer NOT NULL,
    source_id integer NOT NULL,
    CONSTRAINT wagtail_localize_overridablesegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_overridablesegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_overridablesegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_relatedobjectsegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    context_id integer NOT NULL,
    object_id uuid NOT NULL,
    source_id integer NOT NULL,
    CONSTRAINT wagtail_localize_relatedobjectsegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_relatedobjectsegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_relatedobjectsegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_segmentoverride (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    data_json text NOT NULL,
    has_error boolean NOT NULL,
    field_error text NOT NULL,
    context_id integer,
    last_translated_by_id bigint,
    locale_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_segmentoverride ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_segmentoverride_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_string (
    id integer NOT NULL,
    data_hash uuid NOT NULL,
    data text NOT NULL,
    locale_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_string ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_string_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_stringsegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    attrs text NOT NULL,
    context_id integer NOT NULL,
    source_id integer NOT NULL,
    string_id integer NOT NULL,
    CONSTRAINT wagtail_localize_stringsegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_stringsegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_stringsegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_stringtranslation (
    id integer NOT NULL,
    data text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    context_id integer,
    locale_id integer NOT NULL,
    translation_of_id integer NOT NULL,
    tool_name character varying(255) NOT NULL,
    translation_type character varying(20) NOT NULL,
    last_translated_by_id bigint,
    field_error text NOT NULL,
    has_error boolean NOT NULL
);
ALTER TABLE public.wagtail_localize_stringtranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_stringtranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_template (
    id integer NOT NULL,
    uuid uuid NOT NULL,
    template text NOT NULL,
    template_format character varying(100) NOT NULL,
    string_count integer NOT NULL,
    CONSTRAINT wagtail_localize_template_string_count_check CHECK ((string_count >= 0))
);
ALTER TABLE public.wagtail_localize_template ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_template_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_templatesegment (
    id integer NOT NULL,
    "order" integer NOT NULL,
    context_id integer NOT NULL,
    source_id integer NOT NULL,
    template_id integer NOT NULL,
    CONSTRAINT wagtail_localize_templatesegment_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.wagtail_localize_templatesegment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_templatesegment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translatableobject (
    translation_key uuid NOT NULL,
    content_type_id integer NOT NULL
);
CREATE TABLE public.wagtail_localize_translation (
    id integer NOT NULL,
    uuid uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    translations_last_updated_at timestamp with time zone,
    destination_last_updated_at timestamp with time zone,
    enabled boolean NOT NULL,
    source_id integer NOT NULL,
    target_locale_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_translation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translationcontext (
    id integer NOT NULL,
    path_id uuid NOT NULL,
    path text NOT NULL,
    object_id uuid NOT NULL,
    field_path text NOT NULL
);
ALTER TABLE public.wagtail_localize_translationcontext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translationcontext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translationlog (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    locale_id integer NOT NULL,
    revision_id integer,
    source_id integer NOT NULL
);
ALTER TABLE public.wagtail_localize_translationlog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translationlog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtail_localize_translationsource (
    id integer NOT NULL,
    object_repr text NOT NULL,
    content_json text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    locale_id integer NOT NULL,
    object_id uuid NOT NULL,
    specific_content_type_id integer CONSTRAINT wagtail_localize_translations_specific_content_type_id_not_null NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    schema_version character varying(255) NOT NULL
);
ALTER TABLE public.wagtail_localize_translationsource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtail_localize_translationsource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);
ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL,
    is_editing boolean NOT NULL
);
ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_apitoken (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    key_hash character varying(64) NOT NULL,
    prefix character varying(16) NOT NULL,
    created timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer CONSTRAINT wagtailcore_collectionviewr_collectionviewrestriction__not_null NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id bigint,
    revision_created_id integer,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer CONSTRAINT wagtailcore_groupapprovaltask_gro_groupapprovaltask_id_not_null NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);
ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_modellogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id bigint,
    uuid uuid,
    revision_id integer
);
ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id bigint,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id bigint,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_pagelogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id bigint,
    uuid uuid
);
ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_revision (
    id integer CONSTRAINT wagtailcore_pagerevision_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT wagtailcore_pagerevision_created_at_not_null NOT NULL,
    content jsonb CONSTRAINT wagtailcore_pagerevision_content_json_not_null NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) CONSTRAINT wagtailcore_pagerevision_page_id_not_null NOT NULL,
    user_id bigint,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);
ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);
CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer CONSTRAINT wagtailcore_pageviewrestriction_pageviewrestriction_id_not_null NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);
ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer CONSTRAINT wagtailcore_taskstate_page_revision_id_not_null NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id bigint,
    comment text NOT NULL
);
ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id bigint
);
ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) CONSTRAINT wagtailcore_workflowstate_page_id_not_null NOT NULL,
    requested_by_id bigint,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id bigint,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailembeds_embed (
    id integer NOT NULL,
    url text NOT NULL,
    max_width smallint,
    type character varying(10) NOT NULL,
    html text NOT NULL,
    title text NOT NULL,
    author_name text NOT NULL,
    provider_name text NOT NULL,
    thumbnail_url text NOT NULL,
    width integer,
    height integer,
    last_updated timestamp with time zone NOT NULL,
    hash character varying(32) NOT NULL,
    cache_until timestamp with time zone
);
ALTER TABLE public.wagtailembeds_embed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailembeds_embed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id bigint,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);
ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);
ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id bigint NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean CONSTRAINT wagtailusers_userprofile_updated_comments_notification_not_null NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);
ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
INSERT INTO public.auth_group VALUES
	(1, 'Moderators'),
	(2, 'Editors');
INSERT INTO public.auth_group_permissions VALUES
	(1, 1, 1),
	(2, 1, 2),
	(3, 1, 3),
	(4, 2, 1),
	(5, 2, 2),
	(6, 2, 3),
	(7, 1, 4),
	(8, 2, 4),
	(9, 1, 5),
	(10, 2, 5),
	(11, 1, 114),
	(12, 2, 114),
	(13, 1, 115),
	(14, 1, 116),
	(15, 1, 117),
	(16, 2, 115),
	(17, 2, 116),
	(18, 2, 117),
	(19, 1, 118),
	(20, 2, 118);
INSERT INTO public.auth_permission VALUES
	(1, 'Can add image', 2, 'add_image'),
	(2, 'Can change image', 2, 'change_image'),
	(3, 'Can delete image', 2, 'delete_image'),
	(4, 'Can access Wagtail admin', 3, 'access_admin'),
	(5, 'Can choose image', 2, 'choose_image'),
	(6, 'Can add locale', 5, 'add_locale'),
	(7, 'Can change locale', 5, 'change_locale'),
	(8, 'Can delete locale', 5, 'delete_locale'),
	(9, 'Can view locale', 5, 'view_locale'),
	(10, 'Can add site', 6, 'add_site'),
	(11, 'Can change site', 6, 'change_site'),
	(12, 'Can delete site', 6, 'delete_site'),
	(13, 'Can view site', 6, 'view_site'),
	(14, 'Can add group site permission', 7, 'add_groupsitepermission'),
	(15, 'Can change group site permission', 7, 'change_groupsitepermission'),
	(16, 'Can delete group site permission', 7, 'delete_groupsitepermission'),
	(17, 'Can view group site permission', 7, 'view_groupsitepermission'),
	(18, 'Can add API token', 8, 'add_apitoken'),
	(19, 'Can change API token', 8, 'change_apitoken'),
	(20, 'Can delete API token', 8, 'delete_apitoken'),
	(21, 'Can view API token', 8, 'view_apitoken'),
	(22, 'Can add model log entry', 9, 'add_modellogentry'),
	(23, 'Can change model log entry', 9, 'change_modellogentry'),
	(24, 'Can delete model log entry', 9, 'delete_modellogentry'),
	(25, 'Can view model log entry', 9, 'view_modellogentry'),
	(26, 'Can add revision', 10, 'add_revision'),
	(27, 'Can change revision', 10, 'change_revision'),
	(28, 'Can delete revision', 10, 'delete_revision'),
	(29, 'Can view revision', 10, 'view_revision'),
	(30, 'Can add collection view restriction', 11, 'add_collectionviewrestriction'),
	(31, 'Can change collection view restriction', 11, 'change_collectionviewrestriction'),
	(32, 'Can delete collection view restriction', 11, 'delete_collectionviewrestriction'),
	(33, 'Can view collection view restriction', 11, 'view_collectionviewrestriction'),
	(34, 'Can add collection', 12, 'add_collection'),
	(35, 'Can change collection', 12, 'change_collection'),
	(36, 'Can delete collection', 12, 'delete_collection'),
	(37, 'Can view collection', 12, 'view_collection'),
	(38, 'Can add group collection permission', 13, 'add_groupcollectionpermission'),
	(39, 'Can change group collection permission', 13, 'change_groupcollectionpermission'),
	(40, 'Can delete group collection permission', 13, 'delete_groupcollectionpermission'),
	(41, 'Can view group collection permission', 13, 'view_groupcollectionpermission'),
	(42, 'Can add uploaded file', 14, 'add_uploadedfile'),
	(43, 'Can change uploaded file', 14, 'change_uploadedfile'),
	(44, 'Can delete uploaded file', 14, 'delete_uploadedfile'),
	(45, 'Can view uploaded file', 14, 'view_uploadedfile'),
	(46, 'Can add workflow content type', 15, 'add_workflowcontenttype'),
	(47, 'Can change workflow content type', 15, 'change_workflowcontenttype'),
	(48, 'Can delete workflow content type', 15, 'delete_workflowcontenttype'),
	(49, 'Can view workflow content type', 15, 'view_workflowcontenttype'),
	(50, 'Can add Workflow state', 16, 'add_workflowstate'),
	(51, 'Can change Workflow state', 16, 'change_workflowstate'),
	(52, 'Can delete Workflow state', 16, 'delete_workflowstate'),
	(53, 'Can view Workflow state', 16, 'view_workflowstate'),
	(54, 'Can add workflow', 17, 'add_workflow'),
	(55, 'Can change workflow', 17, 'change_workflow'),
	(56, 'Can delete workflow', 17, 'delete_workflow'),
	(57, 'Can view workflow', 17, 'view_workflow'),
	(58, 'Can add workflow task order', 18, 'add_workflowtask'),
	(59, 'Can change workflow task order', 18, 'change_workflowtask'),
	(60, 'Can delete workflow task order', 18, 'delete_workflowtask'),
	(61, 'Can view workflow task order', 18, 'view_workflowtask'),
	(62, 'Can add task', 19, 'add_task'),
	(63, 'Can change task', 19, 'change_task'),
	(64, 'Can delete task', 19, 'delete_task'),
	(65, 'Can view task', 19, 'view_task'),
	(66, 'Can add Group approval task', 4, 'add_groupapprovaltask'),
	(67, 'Can change Group approval task', 4, 'change_groupapprovaltask'),
	(68, 'Can delete Group approval task', 4, 'delete_groupapprovaltask'),
	(69, 'Can view Group approval task', 4, 'view_groupapprovaltask'),
	(70, 'Can add Task state', 20, 'add_taskstate'),
	(71, 'Can change Task state', 20, 'change_taskstate'),
	(72, 'Can delete Task state', 20, 'delete_taskstate'),
	(73, 'Can view Task state', 20, 'view_taskstate'),
	(74, 'Can add page', 1, 'add_page'),
	(75, 'Can change page', 1, 'change_page'),
	(76, 'Can delete page', 1, 'delete_page'),
	(77, 'Can view page', 1, 'view_page'),
	(78, 'Delete pages with children', 1, 'bulk_delete_page'),
	(79, 'Lock/unlock pages you''ve locked', 1, 'lock_page'),
	(80, 'Publish any page', 1, 'publish_page'),
	(81, 'Unlock any page', 1, 'unlock_page'),
	(82, 'Can add group page permission', 21, 'add_grouppagepermission'),
	(83, 'Can change group page permission', 21, 'change_grouppagepermission'),
	(84, 'Can delete group page permission', 21, 'delete_grouppagepermission'),
	(85, 'Can view group page permission', 21, 'view_grouppagepermission'),
	(86, 'Can add page view restriction', 22, 'add_pageviewrestriction'),
	(87, 'Can change page view restriction', 22, 'change_pageviewrestriction'),
	(88, 'Can delete page view restriction', 22, 'delete_pageviewrestriction'),
	(89, 'Can view page view restriction', 22, 'view_pageviewrestriction'),
	(90, 'Can add workflow page', 23, 'add_workflowpage'),
	(91, 'Can change workflow page', 23, 'change_workflowpage'),
	(92, 'Can delete workflow page', 23, 'delete_workflowpage'),
	(93, 'Can view workflow page', 23, 'view_workflowpage'),
	(94, 'Can add page log entry', 24, 'add_pagelogentry'),
	(95, 'Can change page log entry', 24, 'change_pagelogentry'),
	(403, 'Can add payout', 102, 'add_payout'),
	(96, 'Can delete page log entry', 24, 'delete_pagelogentry'),
	(97, 'Can view page log entry', 24, 'view_pagelogentry'),
	(98, 'Can add comment', 25, 'add_comment'),
	(99, 'Can change comment', 25, 'change_comment'),
	(100, 'Can delete comment', 25, 'delete_comment'),
	(101, 'Can view comment', 25, 'view_comment'),
	(102, 'Can add comment reply', 26, 'add_commentreply'),
	(103, 'Can change comment reply', 26, 'change_commentreply'),
	(104, 'Can delete comment reply', 26, 'delete_commentreply'),
	(105, 'Can view comment reply', 26, 'view_commentreply'),
	(106, 'Can add page subscription', 27, 'add_pagesubscription'),
	(107, 'Can change page subscription', 27, 'change_pagesubscription'),
	(108, 'Can delete page subscription', 27, 'delete_pagesubscription'),
	(109, 'Can view page subscription', 27, 'view_pagesubscription'),
	(110, 'Can add reference index', 28, 'add_referenceindex'),
	(111, 'Can change reference index', 28, 'change_referenceindex'),
	(112, 'Can delete reference index', 28, 'delete_referenceindex'),
	(113, 'Can view reference index', 28, 'view_referenceindex'),
	(114, 'Can submit translations', 29, 'submit_translation'),
	(115, 'Can add document', 30, 'add_document'),
	(116, 'Can change document', 30, 'change_document'),
	(117, 'Can delete document', 30, 'delete_document'),
	(118, 'Can choose document', 30, 'choose_document'),
	(119, 'Can add policy rule', 31, 'add_policyrule'),
	(120, 'Can change policy rule', 31, 'change_policyrule'),
	(121, 'Can delete policy rule', 31, 'delete_policyrule'),
	(122, 'Can view policy rule', 31, 'view_policyrule'),
	(123, 'Can add exchange rate', 32, 'add_exchangerate'),
	(124, 'Can change exchange rate', 32, 'change_exchangerate'),
	(125, 'Can delete exchange rate', 32, 'delete_exchangerate'),
	(126, 'Can view exchange rate', 32, 'view_exchangerate'),
	(127, 'Can add market', 33, 'add_market'),
	(128, 'Can change market', 33, 'change_market'),
	(129, 'Can delete market', 33, 'delete_market'),
	(130, 'Can view market', 33, 'view_market'),
	(131, 'Can add policy record', 34, 'add_policyrecord'),
	(132, 'Can change policy record', 34, 'change_policyrecord'),
	(133, 'Can delete policy record', 34, 'delete_policyrecord'),
	(134, 'Can view policy record', 34, 'view_policyrecord'),
	(135, 'Can add denied list', 35, 'add_deniedlist'),
	(136, 'Can change denied list', 35, 'change_deniedlist'),
	(137, 'Can delete denied list', 35, 'delete_deniedlist'),
	(138, 'Can view denied list', 35, 'view_deniedlist'),
	(139, 'Can add denied name', 36, 'add_deniedname'),
	(140, 'Can change denied name', 36, 'change_deniedname'),
	(141, 'Can delete denied name', 36, 'delete_deniedname'),
	(142, 'Can view denied name', 36, 'view_deniedname'),
	(143, 'Can add screening', 37, 'add_screening'),
	(144, 'Can change screening', 37, 'change_screening'),
	(145, 'Can delete screening', 37, 'delete_screening'),
	(146, 'Can view screening', 37, 'view_screening'),
	(147, 'Can add brand', 38, 'add_brand'),
	(148, 'Can change brand', 38, 'change_brand'),
	(149, 'Can delete brand', 38, 'delete_brand'),
	(150, 'Can view brand', 38, 'view_brand'),
	(151, 'Can add consortium', 39, 'add_consortium'),
	(152, 'Can change consortium', 39, 'change_consortium'),
	(153, 'Can delete consortium', 39, 'delete_consortium'),
	(154, 'Can view consortium', 39, 'view_consortium'),
	(155, 'Can add place', 40, 'add_place'),
	(156, 'Can change place', 40, 'change_place'),
	(157, 'Can delete place', 40, 'delete_place'),
	(158, 'Can view place', 40, 'view_place'),
	(159, 'Can add person', 41, 'add_person'),
	(160, 'Can change person', 41, 'change_person'),
	(161, 'Can delete person', 41, 'delete_person'),
	(162, 'Can view person', 41, 'view_person'),
	(163, 'Can add brand rule', 42, 'add_brandrule'),
	(164, 'Can change brand rule', 42, 'change_brandrule'),
	(165, 'Can delete brand rule', 42, 'delete_brandrule'),
	(166, 'Can view brand rule', 42, 'view_brandrule'),
	(167, 'Can add certificate', 43, 'add_certificate'),
	(168, 'Can change certificate', 43, 'change_certificate'),
	(169, 'Can delete certificate', 43, 'delete_certificate'),
	(170, 'Can view certificate', 43, 'view_certificate'),
	(171, 'Can add branch', 44, 'add_branch'),
	(172, 'Can change branch', 44, 'change_branch'),
	(173, 'Can delete branch', 44, 'delete_branch'),
	(174, 'Can view branch', 44, 'view_branch'),
	(175, 'Can add membership', 45, 'add_membership'),
	(176, 'Can change membership', 45, 'change_membership'),
	(177, 'Can delete membership', 45, 'delete_membership'),
	(178, 'Can view membership', 45, 'view_membership'),
	(179, 'Can add workshop', 46, 'add_workshop'),
	(180, 'Can change workshop', 46, 'change_workshop'),
	(181, 'Can delete workshop', 46, 'delete_workshop'),
	(182, 'Can view workshop', 46, 'view_workshop'),
	(183, 'Can add consent', 47, 'add_consent'),
	(184, 'Can change consent', 47, 'change_consent'),
	(185, 'Can delete consent', 47, 'delete_consent'),
	(186, 'Can view consent', 47, 'view_consent'),
	(187, 'Can add workshop member', 48, 'add_workshopmember'),
	(188, 'Can change workshop member', 48, 'change_workshopmember'),
	(189, 'Can delete workshop member', 48, 'delete_workshopmember'),
	(190, 'Can view workshop member', 48, 'view_workshopmember'),
	(191, 'Can add delivery', 49, 'add_delivery'),
	(192, 'Can change delivery', 49, 'change_delivery'),
	(193, 'Can delete delivery', 49, 'delete_delivery'),
	(194, 'Can view delivery', 49, 'view_delivery'),
	(195, 'Can add installation', 50, 'add_installation'),
	(196, 'Can change installation', 50, 'change_installation'),
	(197, 'Can delete installation', 50, 'delete_installation'),
	(506, 'Can view order', 127, 'view_order'),
	(198, 'Can view installation', 50, 'view_installation'),
	(199, 'Can add entity', 51, 'add_entity'),
	(200, 'Can change entity', 51, 'change_entity'),
	(201, 'Can delete entity', 51, 'delete_entity'),
	(202, 'Can view entity', 51, 'view_entity'),
	(203, 'Can add listing', 52, 'add_listing'),
	(204, 'Can change listing', 52, 'change_listing'),
	(205, 'Can delete listing', 52, 'delete_listing'),
	(206, 'Can view listing', 52, 'view_listing'),
	(207, 'Can add hold', 53, 'add_hold'),
	(208, 'Can change hold', 53, 'change_hold'),
	(209, 'Can delete hold', 53, 'delete_hold'),
	(210, 'Can view hold', 53, 'view_hold'),
	(211, 'Can add listing event', 54, 'add_listingevent'),
	(212, 'Can change listing event', 54, 'change_listingevent'),
	(213, 'Can delete listing event', 54, 'delete_listingevent'),
	(214, 'Can view listing event', 54, 'view_listingevent'),
	(215, 'Can add market price', 55, 'add_marketprice'),
	(216, 'Can change market price', 55, 'change_marketprice'),
	(217, 'Can delete market price', 55, 'delete_marketprice'),
	(218, 'Can view market price', 55, 'view_marketprice'),
	(219, 'Can add photo', 56, 'add_photo'),
	(220, 'Can change photo', 56, 'change_photo'),
	(221, 'Can delete photo', 56, 'delete_photo'),
	(222, 'Can view photo', 56, 'view_photo'),
	(223, 'Can add rebuild', 57, 'add_rebuild'),
	(224, 'Can change rebuild', 57, 'change_rebuild'),
	(225, 'Can delete rebuild', 57, 'delete_rebuild'),
	(226, 'Can view rebuild', 57, 'view_rebuild'),
	(227, 'Can add reach', 58, 'add_reach'),
	(228, 'Can change reach', 58, 'change_reach'),
	(229, 'Can delete reach', 58, 'delete_reach'),
	(230, 'Can view reach', 58, 'view_reach'),
	(231, 'Can add changed meanwhile', 59, 'add_changedmeanwhile'),
	(232, 'Can change changed meanwhile', 59, 'change_changedmeanwhile'),
	(233, 'Can delete changed meanwhile', 59, 'delete_changedmeanwhile'),
	(234, 'Can view changed meanwhile', 59, 'view_changedmeanwhile'),
	(235, 'Can add rules version', 60, 'add_rulesversion'),
	(236, 'Can change rules version', 60, 'change_rulesversion'),
	(237, 'Can delete rules version', 60, 'delete_rulesversion'),
	(238, 'Can view rules version', 60, 'view_rulesversion'),
	(239, 'Can add delivery time', 61, 'add_deliverytime'),
	(240, 'Can change delivery time', 61, 'change_deliverytime'),
	(241, 'Can delete delivery time', 61, 'delete_deliverytime'),
	(242, 'Can view delivery time', 61, 'view_deliverytime'),
	(243, 'Can add disruption', 62, 'add_disruption'),
	(244, 'Can change disruption', 62, 'change_disruption'),
	(245, 'Can delete disruption', 62, 'delete_disruption'),
	(246, 'Can view disruption', 62, 'view_disruption'),
	(247, 'Can add duty regime', 63, 'add_dutyregime'),
	(248, 'Can change duty regime', 63, 'change_dutyregime'),
	(249, 'Can delete duty regime', 63, 'delete_dutyregime'),
	(250, 'Can view duty regime', 63, 'view_dutyregime'),
	(251, 'Can add holiday', 64, 'add_holiday'),
	(252, 'Can change holiday', 64, 'change_holiday'),
	(253, 'Can delete holiday', 64, 'delete_holiday'),
	(254, 'Can view holiday', 64, 'view_holiday'),
	(255, 'Can add identifier range', 65, 'add_identifierrange'),
	(256, 'Can change identifier range', 65, 'change_identifierrange'),
	(257, 'Can delete identifier range', 65, 'delete_identifierrange'),
	(258, 'Can view identifier range', 65, 'view_identifierrange'),
	(259, 'Can add identifier', 66, 'add_identifier'),
	(260, 'Can change identifier', 66, 'change_identifier'),
	(261, 'Can delete identifier', 66, 'delete_identifier'),
	(262, 'Can view identifier', 66, 'view_identifier'),
	(263, 'Can add paper rule', 67, 'add_paperrule'),
	(264, 'Can change paper rule', 67, 'change_paperrule'),
	(265, 'Can delete paper rule', 67, 'delete_paperrule'),
	(266, 'Can view paper rule', 67, 'view_paperrule'),
	(267, 'Can add parcel', 68, 'add_parcel'),
	(268, 'Can change parcel', 68, 'change_parcel'),
	(269, 'Can delete parcel', 68, 'delete_parcel'),
	(270, 'Can view parcel', 68, 'view_parcel'),
	(271, 'Can add paper', 69, 'add_paper'),
	(272, 'Can change paper', 69, 'change_paper'),
	(273, 'Can delete paper', 69, 'delete_paper'),
	(274, 'Can view paper', 69, 'view_paper'),
	(275, 'Can add scan event', 70, 'add_scanevent'),
	(276, 'Can change scan event', 70, 'change_scanevent'),
	(277, 'Can delete scan event', 70, 'delete_scanevent'),
	(278, 'Can view scan event', 70, 'view_scanevent'),
	(279, 'Can add sdr rate', 71, 'add_sdrrate'),
	(280, 'Can change sdr rate', 71, 'change_sdrrate'),
	(281, 'Can delete sdr rate', 71, 'delete_sdrrate'),
	(282, 'Can view sdr rate', 71, 'view_sdrrate'),
	(283, 'Can add service', 72, 'add_service'),
	(284, 'Can change service', 72, 'change_service'),
	(285, 'Can delete service', 72, 'delete_service'),
	(286, 'Can view service', 72, 'view_service'),
	(287, 'Can add service limit', 73, 'add_servicelimit'),
	(288, 'Can change service limit', 73, 'change_servicelimit'),
	(289, 'Can delete service limit', 73, 'delete_servicelimit'),
	(290, 'Can view service limit', 73, 'view_servicelimit'),
	(291, 'Can add structure figures', 74, 'add_structurefigures'),
	(292, 'Can change structure figures', 74, 'change_structurefigures'),
	(293, 'Can delete structure figures', 74, 'delete_structurefigures'),
	(294, 'Can view structure figures', 74, 'view_structurefigures'),
	(295, 'Can add tariff band', 75, 'add_tariffband'),
	(296, 'Can change tariff band', 75, 'change_tariffband'),
	(297, 'Can delete tariff band', 75, 'delete_tariffband'),
	(298, 'Can view tariff band', 75, 'view_tariffband'),
	(299, 'Can add batch ticket', 76, 'add_batchticket'),
	(300, 'Can change batch ticket', 76, 'change_batchticket'),
	(301, 'Can delete batch ticket', 76, 'delete_batchticket'),
	(302, 'Can view batch ticket', 76, 'view_batchticket'),
	(303, 'Can add poll', 77, 'add_poll'),
	(304, 'Can change poll', 77, 'change_poll'),
	(305, 'Can delete poll', 77, 'delete_poll'),
	(306, 'Can view poll', 77, 'view_poll'),
	(307, 'Can add customs hold', 78, 'add_customshold'),
	(308, 'Can change customs hold', 78, 'change_customshold'),
	(309, 'Can delete customs hold', 78, 'delete_customshold'),
	(310, 'Can view customs hold', 78, 'view_customshold'),
	(311, 'Can add allowance', 79, 'add_allowance'),
	(312, 'Can change allowance', 79, 'change_allowance'),
	(313, 'Can delete allowance', 79, 'delete_allowance'),
	(314, 'Can view allowance', 79, 'view_allowance'),
	(315, 'Can add allowance rule', 80, 'add_allowancerule'),
	(316, 'Can change allowance rule', 80, 'change_allowancerule'),
	(317, 'Can delete allowance rule', 80, 'delete_allowancerule'),
	(318, 'Can view allowance rule', 80, 'view_allowancerule'),
	(319, 'Can add allowance use', 81, 'add_allowanceuse'),
	(320, 'Can change allowance use', 81, 'change_allowanceuse'),
	(321, 'Can delete allowance use', 81, 'delete_allowanceuse'),
	(322, 'Can view allowance use', 81, 'view_allowanceuse'),
	(323, 'Can add rule change', 82, 'add_rulechange'),
	(324, 'Can change rule change', 82, 'change_rulechange'),
	(325, 'Can delete rule change', 82, 'delete_rulechange'),
	(326, 'Can view rule change', 82, 'view_rulechange'),
	(327, 'Can add defect', 83, 'add_defect'),
	(328, 'Can change defect', 83, 'change_defect'),
	(329, 'Can delete defect', 83, 'delete_defect'),
	(330, 'Can view defect', 83, 'view_defect'),
	(331, 'Can add claim', 84, 'add_claim'),
	(332, 'Can change claim', 84, 'change_claim'),
	(333, 'Can delete claim', 84, 'delete_claim'),
	(334, 'Can view claim', 84, 'view_claim'),
	(335, 'Can add enclosure', 85, 'add_enclosure'),
	(336, 'Can change enclosure', 85, 'change_enclosure'),
	(337, 'Can delete enclosure', 85, 'delete_enclosure'),
	(338, 'Can view enclosure', 85, 'view_enclosure'),
	(339, 'Can add kept quote', 86, 'add_keptquote'),
	(340, 'Can change kept quote', 86, 'change_keptquote'),
	(341, 'Can delete kept quote', 86, 'delete_keptquote'),
	(342, 'Can view kept quote', 86, 'view_keptquote'),
	(343, 'Can add term rule', 87, 'add_termrule'),
	(344, 'Can change term rule', 87, 'change_termrule'),
	(345, 'Can delete term rule', 87, 'delete_termrule'),
	(346, 'Can view term rule', 87, 'view_termrule'),
	(347, 'Can add appeal', 88, 'add_appeal'),
	(348, 'Can change appeal', 88, 'change_appeal'),
	(349, 'Can delete appeal', 88, 'delete_appeal'),
	(350, 'Can view appeal', 88, 'view_appeal'),
	(351, 'Can add story index page', 89, 'add_storyindexpage'),
	(352, 'Can change story index page', 89, 'change_storyindexpage'),
	(353, 'Can delete story index page', 89, 'delete_storyindexpage'),
	(354, 'Can view story index page', 89, 'view_storyindexpage'),
	(355, 'Can add story page', 90, 'add_storypage'),
	(356, 'Can change story page', 90, 'change_storypage'),
	(357, 'Can delete story page', 90, 'delete_storypage'),
	(358, 'Can view story page', 90, 'view_storypage'),
	(359, 'Can add text of a maker, place or brand', 91, 'add_subjecttext'),
	(360, 'Can change text of a maker, place or brand', 91, 'change_subjecttext'),
	(361, 'Can delete text of a maker, place or brand', 91, 'delete_subjecttext'),
	(362, 'Can view text of a maker, place or brand', 91, 'view_subjecttext'),
	(363, 'Can add former slug', 92, 'add_formerslug'),
	(364, 'Can change former slug', 92, 'change_formerslug'),
	(365, 'Can delete former slug', 92, 'delete_formerslug'),
	(366, 'Can view former slug', 92, 'view_formerslug'),
	(367, 'Can add bank account', 93, 'add_bankaccount'),
	(368, 'Can change bank account', 93, 'change_bankaccount'),
	(369, 'Can delete bank account', 93, 'delete_bankaccount'),
	(370, 'Can view bank account', 93, 'view_bankaccount'),
	(371, 'Can add payment', 94, 'add_payment'),
	(372, 'Can change payment', 94, 'change_payment'),
	(373, 'Can delete payment', 94, 'delete_payment'),
	(374, 'Can view payment', 94, 'view_payment'),
	(375, 'Can add payment event', 95, 'add_paymentevent'),
	(376, 'Can change payment event', 95, 'change_paymentevent'),
	(377, 'Can delete payment event', 95, 'delete_paymentevent'),
	(378, 'Can view payment event', 95, 'view_paymentevent'),
	(379, 'Can add provider notice', 96, 'add_providernotice'),
	(380, 'Can change provider notice', 96, 'change_providernotice'),
	(381, 'Can delete provider notice', 96, 'delete_providernotice'),
	(382, 'Can view provider notice', 96, 'view_providernotice'),
	(383, 'Can add consignment', 97, 'add_consignment'),
	(384, 'Can change consignment', 97, 'change_consignment'),
	(385, 'Can delete consignment', 97, 'delete_consignment'),
	(386, 'Can view consignment', 97, 'view_consignment'),
	(387, 'Can add inspection', 98, 'add_inspection'),
	(388, 'Can change inspection', 98, 'change_inspection'),
	(389, 'Can delete inspection', 98, 'delete_inspection'),
	(390, 'Can view inspection', 98, 'view_inspection'),
	(391, 'Can add order', 99, 'add_order'),
	(392, 'Can change order', 99, 'change_order'),
	(393, 'Can delete order', 99, 'delete_order'),
	(394, 'Can view order', 99, 'view_order'),
	(395, 'Can add order line', 100, 'add_orderline'),
	(396, 'Can change order line', 100, 'change_orderline'),
	(397, 'Can delete order line', 100, 'delete_orderline'),
	(398, 'Can view order line', 100, 'view_orderline'),
	(399, 'Can add posting', 101, 'add_posting'),
	(400, 'Can change posting', 101, 'change_posting'),
	(401, 'Can delete posting', 101, 'delete_posting'),
	(402, 'Can view posting', 101, 'view_posting'),
	(404, 'Can change payout', 102, 'change_payout'),
	(405, 'Can delete payout', 102, 'delete_payout'),
	(406, 'Can view payout', 102, 'view_payout'),
	(407, 'Can add entry', 103, 'add_entry'),
	(408, 'Can change entry', 103, 'change_entry'),
	(409, 'Can delete entry', 103, 'delete_entry'),
	(410, 'Can view entry', 103, 'view_entry'),
	(411, 'Can add purchase', 104, 'add_purchase'),
	(412, 'Can change purchase', 104, 'change_purchase'),
	(413, 'Can delete purchase', 104, 'delete_purchase'),
	(414, 'Can view purchase', 104, 'view_purchase'),
	(415, 'Can add purchase line', 105, 'add_purchaseline'),
	(416, 'Can change purchase line', 105, 'change_purchaseline'),
	(417, 'Can delete purchase line', 105, 'delete_purchaseline'),
	(418, 'Can view purchase line', 105, 'view_purchaseline'),
	(419, 'Can add refund', 106, 'add_refund'),
	(420, 'Can change refund', 106, 'change_refund'),
	(421, 'Can delete refund', 106, 'delete_refund'),
	(422, 'Can view refund', 106, 'view_refund'),
	(423, 'Can add refund line', 107, 'add_refundline'),
	(424, 'Can change refund line', 107, 'change_refundline'),
	(425, 'Can delete refund line', 107, 'delete_refundline'),
	(426, 'Can view refund line', 107, 'view_refundline'),
	(427, 'Can add page source', 108, 'add_pagesource'),
	(428, 'Can change page source', 108, 'change_pagesource'),
	(429, 'Can delete page source', 108, 'delete_pagesource'),
	(430, 'Can view page source', 108, 'view_pagesource'),
	(431, 'Can add saved search', 109, 'add_savedsearch'),
	(432, 'Can change saved search', 109, 'change_savedsearch'),
	(433, 'Can delete saved search', 109, 'delete_savedsearch'),
	(434, 'Can view saved search', 109, 'view_savedsearch'),
	(435, 'Can add address', 110, 'add_address'),
	(436, 'Can change address', 110, 'change_address'),
	(437, 'Can delete address', 110, 'delete_address'),
	(438, 'Can view address', 110, 'view_address'),
	(439, 'Can add app installation', 111, 'add_appinstallation'),
	(440, 'Can change app installation', 111, 'change_appinstallation'),
	(441, 'Can delete app installation', 111, 'delete_appinstallation'),
	(442, 'Can view app installation', 111, 'view_appinstallation'),
	(443, 'Can add channel', 112, 'add_channel'),
	(444, 'Can change channel', 112, 'change_channel'),
	(445, 'Can delete channel', 112, 'delete_channel'),
	(446, 'Can view channel', 112, 'view_channel'),
	(447, 'Can add collection', 113, 'add_collection'),
	(448, 'Can change collection', 113, 'change_collection'),
	(449, 'Can delete collection', 113, 'delete_collection'),
	(450, 'Can view collection', 113, 'view_collection'),
	(451, 'Can add order number', 114, 'add_ordernumber'),
	(452, 'Can change order number', 114, 'change_ordernumber'),
	(453, 'Can delete order number', 114, 'delete_ordernumber'),
	(454, 'Can view order number', 114, 'view_ordernumber'),
	(455, 'Can add page', 115, 'add_page'),
	(456, 'Can change page', 115, 'change_page'),
	(457, 'Can delete page', 115, 'delete_page'),
	(458, 'Can view page', 115, 'view_page'),
	(459, 'Can add page type', 116, 'add_pagetype'),
	(460, 'Can change page type', 116, 'change_pagetype'),
	(461, 'Can delete page type', 116, 'delete_pagetype'),
	(462, 'Can view page type', 116, 'view_pagetype'),
	(463, 'Can add product type', 117, 'add_producttype'),
	(464, 'Can change product type', 117, 'change_producttype'),
	(465, 'Can delete product type', 117, 'delete_producttype'),
	(466, 'Can view product type', 117, 'view_producttype'),
	(467, 'Can add tax class', 118, 'add_taxclass'),
	(468, 'Can change tax class', 118, 'change_taxclass'),
	(469, 'Can delete tax class', 118, 'delete_taxclass'),
	(470, 'Can view tax class', 118, 'view_taxclass'),
	(471, 'Can add app', 119, 'add_app'),
	(472, 'Can change app', 119, 'change_app'),
	(473, 'Can delete app', 119, 'delete_app'),
	(474, 'Can view app', 119, 'view_app'),
	(475, 'Can add app extension', 120, 'add_appextension'),
	(476, 'Can change app extension', 120, 'change_appextension'),
	(477, 'Can delete app extension', 120, 'delete_appextension'),
	(478, 'Can view app extension', 120, 'view_appextension'),
	(479, 'Can add app token', 121, 'add_apptoken'),
	(480, 'Can change app token', 121, 'change_apptoken'),
	(481, 'Can delete app token', 121, 'delete_apptoken'),
	(482, 'Can view app token', 121, 'view_apptoken'),
	(483, 'Can add category', 122, 'add_category'),
	(484, 'Can change category', 122, 'change_category'),
	(485, 'Can delete category', 122, 'delete_category'),
	(486, 'Can view category', 122, 'view_category'),
	(487, 'Can add checkout', 123, 'add_checkout'),
	(488, 'Can change checkout', 123, 'change_checkout'),
	(489, 'Can delete checkout', 123, 'delete_checkout'),
	(490, 'Can view checkout', 123, 'view_checkout'),
	(491, 'Can add checkout delivery', 124, 'add_checkoutdelivery'),
	(492, 'Can change checkout delivery', 124, 'change_checkoutdelivery'),
	(493, 'Can delete checkout delivery', 124, 'delete_checkoutdelivery'),
	(494, 'Can view checkout delivery', 124, 'view_checkoutdelivery'),
	(495, 'Can add collection channel listing', 125, 'add_collectionchannellisting'),
	(496, 'Can change collection channel listing', 125, 'change_collectionchannellisting'),
	(497, 'Can delete collection channel listing', 125, 'delete_collectionchannellisting'),
	(498, 'Can view collection channel listing', 125, 'view_collectionchannellisting'),
	(499, 'Can add collection translation', 126, 'add_collectiontranslation'),
	(500, 'Can change collection translation', 126, 'change_collectiontranslation'),
	(501, 'Can delete collection translation', 126, 'delete_collectiontranslation'),
	(502, 'Can view collection translation', 126, 'view_collectiontranslation'),
	(503, 'Can add order', 127, 'add_order'),
	(504, 'Can change order', 127, 'change_order'),
	(505, 'Can delete order', 127, 'delete_order'),
	(507, 'Can add fulfillment', 128, 'add_fulfillment'),
	(508, 'Can change fulfillment', 128, 'change_fulfillment'),
	(509, 'Can delete fulfillment', 128, 'delete_fulfillment'),
	(510, 'Can view fulfillment', 128, 'view_fulfillment'),
	(511, 'Can add order granted refund', 129, 'add_ordergrantedrefund'),
	(512, 'Can change order granted refund', 129, 'change_ordergrantedrefund'),
	(513, 'Can delete order granted refund', 129, 'delete_ordergrantedrefund'),
	(514, 'Can view order granted refund', 129, 'view_ordergrantedrefund'),
	(515, 'Can add order line', 130, 'add_orderline'),
	(516, 'Can change order line', 130, 'change_orderline'),
	(517, 'Can delete order line', 130, 'delete_orderline'),
	(518, 'Can view order line', 130, 'view_orderline'),
	(519, 'Can add order granted refund line', 131, 'add_ordergrantedrefundline'),
	(520, 'Can change order granted refund line', 131, 'change_ordergrantedrefundline'),
	(521, 'Can delete order granted refund line', 131, 'delete_ordergrantedrefundline'),
	(522, 'Can view order granted refund line', 131, 'view_ordergrantedrefundline'),
	(523, 'Can add page translation', 132, 'add_pagetranslation'),
	(524, 'Can change page translation', 132, 'change_pagetranslation'),
	(525, 'Can delete page translation', 132, 'delete_pagetranslation'),
	(526, 'Can view page translation', 132, 'view_pagetranslation'),
	(527, 'Can add attribute', 133, 'add_attribute'),
	(528, 'Can change attribute', 133, 'change_attribute'),
	(529, 'Can delete attribute', 133, 'delete_attribute'),
	(530, 'Can view attribute', 133, 'view_attribute'),
	(531, 'Can add page type attribute', 134, 'add_pagetypeattribute'),
	(532, 'Can change page type attribute', 134, 'change_pagetypeattribute'),
	(533, 'Can delete page type attribute', 134, 'delete_pagetypeattribute'),
	(534, 'Can view page type attribute', 134, 'view_pagetypeattribute'),
	(535, 'Can add product', 135, 'add_product'),
	(536, 'Can change product', 135, 'change_product'),
	(537, 'Can delete product', 135, 'delete_product'),
	(538, 'Can view product', 135, 'view_product'),
	(539, 'Can add collection product', 136, 'add_collectionproduct'),
	(540, 'Can change collection product', 136, 'change_collectionproduct'),
	(541, 'Can delete collection product', 136, 'delete_collectionproduct'),
	(542, 'Can view collection product', 136, 'view_collectionproduct'),
	(543, 'Can add product channel listing', 137, 'add_productchannellisting'),
	(544, 'Can change product channel listing', 137, 'change_productchannellisting'),
	(545, 'Can delete product channel listing', 137, 'delete_productchannellisting'),
	(546, 'Can view product channel listing', 137, 'view_productchannellisting'),
	(547, 'Can add product media', 138, 'add_productmedia'),
	(548, 'Can change product media', 138, 'change_productmedia'),
	(549, 'Can delete product media', 138, 'delete_productmedia'),
	(550, 'Can view product media', 138, 'view_productmedia'),
	(551, 'Can add product translation', 139, 'add_producttranslation'),
	(552, 'Can change product translation', 139, 'change_producttranslation'),
	(553, 'Can delete product translation', 139, 'delete_producttranslation'),
	(554, 'Can view product translation', 139, 'view_producttranslation'),
	(555, 'Can add product type attribute', 140, 'add_producttypeattribute'),
	(556, 'Can change product type attribute', 140, 'change_producttypeattribute'),
	(557, 'Can delete product type attribute', 140, 'delete_producttypeattribute'),
	(558, 'Can view product type attribute', 140, 'view_producttypeattribute'),
	(559, 'Can add product variant', 141, 'add_productvariant'),
	(560, 'Can change product variant', 141, 'change_productvariant'),
	(561, 'Can delete product variant', 141, 'delete_productvariant'),
	(562, 'Can view product variant', 141, 'view_productvariant'),
	(563, 'Can add checkout line', 142, 'add_checkoutline'),
	(564, 'Can change checkout line', 142, 'change_checkoutline'),
	(565, 'Can delete checkout line', 142, 'delete_checkoutline'),
	(566, 'Can view checkout line', 142, 'view_checkoutline'),
	(567, 'Can add attribute value', 143, 'add_attributevalue'),
	(568, 'Can change attribute value', 143, 'change_attributevalue'),
	(569, 'Can delete attribute value', 143, 'delete_attributevalue'),
	(570, 'Can view attribute value', 143, 'view_attributevalue'),
	(571, 'Can add assigned value', 144, 'add_assignedvalue'),
	(572, 'Can change assigned value', 144, 'change_assignedvalue'),
	(573, 'Can delete assigned value', 144, 'delete_assignedvalue'),
	(574, 'Can view assigned value', 144, 'view_assignedvalue'),
	(575, 'Can add product variant channel listing', 145, 'add_productvariantchannellisting'),
	(576, 'Can change product variant channel listing', 145, 'change_productvariantchannellisting'),
	(577, 'Can delete product variant channel listing', 145, 'delete_productvariantchannellisting'),
	(578, 'Can view product variant channel listing', 145, 'view_productvariantchannellisting'),
	(579, 'Can add product variant translation', 146, 'add_productvarianttranslation'),
	(580, 'Can change product variant translation', 146, 'change_productvarianttranslation'),
	(581, 'Can delete product variant translation', 146, 'delete_productvarianttranslation'),
	(582, 'Can view product variant translation', 146, 'view_productvarianttranslation'),
	(583, 'Can add shipping method', 147, 'add_shippingmethod'),
	(584, 'Can change shipping method', 147, 'change_shippingmethod'),
	(585, 'Can delete shipping method', 147, 'delete_shippingmethod'),
	(586, 'Can view shipping method', 147, 'view_shippingmethod'),
	(587, 'Can add shipping method channel listing', 148, 'add_shippingmethodchannellisting'),
	(588, 'Can change shipping method channel listing', 148, 'change_shippingmethodchannellisting'),
	(589, 'Can delete shipping method channel listing', 148, 'delete_shippingmethodchannellisting'),
	(590, 'Can view shipping method channel listing', 148, 'view_shippingmethodchannellisting'),
	(591, 'Can add shipping zone', 149, 'add_shippingzone'),
	(592, 'Can change shipping zone', 149, 'change_shippingzone'),
	(593, 'Can delete shipping zone', 149, 'delete_shippingzone'),
	(594, 'Can view shipping zone', 149, 'view_shippingzone'),
	(595, 'Can add shop settings', 150, 'add_shopsettings'),
	(596, 'Can change shop settings', 150, 'change_shopsettings'),
	(597, 'Can delete shop settings', 150, 'delete_shopsettings'),
	(598, 'Can view shop settings', 150, 'view_shopsettings'),
	(599, 'Can add stock', 151, 'add_stock'),
	(600, 'Can change stock', 151, 'change_stock'),
	(601, 'Can delete stock', 151, 'delete_stock'),
	(602, 'Can view stock', 151, 'view_stock'),
	(603, 'Can add fulfillment line', 152, 'add_fulfillmentline'),
	(604, 'Can change fulfillment line', 152, 'change_fulfillmentline'),
	(605, 'Can delete fulfillment line', 152, 'delete_fulfillmentline'),
	(606, 'Can view fulfillment line', 152, 'view_fulfillmentline'),
	(607, 'Can add allocation', 153, 'add_allocation'),
	(608, 'Can change allocation', 153, 'change_allocation'),
	(609, 'Can delete allocation', 153, 'delete_allocation'),
	(610, 'Can view allocation', 153, 'view_allocation'),
	(611, 'Can add tax class country rate', 154, 'add_taxclasscountryrate'),
	(612, 'Can change tax class country rate', 154, 'change_taxclasscountryrate'),
	(613, 'Can delete tax class country rate', 154, 'delete_taxclasscountryrate'),
	(614, 'Can view tax class country rate', 154, 'view_taxclasscountryrate'),
	(615, 'Can add tax configuration', 155, 'add_taxconfiguration'),
	(616, 'Can change tax configuration', 155, 'change_taxconfiguration'),
	(617, 'Can delete tax configuration', 155, 'delete_taxconfiguration'),
	(618, 'Can view tax configuration', 155, 'view_taxconfiguration'),
	(619, 'Can add transaction item', 156, 'add_transactionitem'),
	(620, 'Can change transaction item', 156, 'change_transactionitem'),
	(621, 'Can delete transaction item', 156, 'delete_transactionitem'),
	(622, 'Can view transaction item', 156, 'view_transactionitem'),
	(623, 'Can add user', 157, 'add_user'),
	(624, 'Can change user', 157, 'change_user'),
	(625, 'Can delete user', 157, 'delete_user'),
	(626, 'Can view user', 157, 'view_user'),
	(627, 'Can add transaction event', 158, 'add_transactionevent'),
	(628, 'Can change transaction event', 158, 'change_transactionevent'),
	(629, 'Can delete transaction event', 158, 'delete_transactionevent'),
	(630, 'Can view transaction event', 158, 'view_transactionevent'),
	(631, 'Can add order event', 159, 'add_orderevent'),
	(632, 'Can change order event', 159, 'change_orderevent'),
	(633, 'Can delete order event', 159, 'delete_orderevent'),
	(634, 'Can view order event', 159, 'view_orderevent'),
	(635, 'Can add warehouse', 160, 'add_warehouse'),
	(636, 'Can change warehouse', 160, 'change_warehouse'),
	(637, 'Can delete warehouse', 160, 'delete_warehouse'),
	(638, 'Can view warehouse', 160, 'view_warehouse'),
	(639, 'Can add channel warehouse', 161, 'add_channelwarehouse'),
	(640, 'Can change channel warehouse', 161, 'change_channelwarehouse'),
	(641, 'Can delete channel warehouse', 161, 'delete_channelwarehouse'),
	(642, 'Can view channel warehouse', 161, 'view_channelwarehouse'),
	(643, 'Can add webhook', 162, 'add_webhook'),
	(644, 'Can change webhook', 162, 'change_webhook'),
	(645, 'Can delete webhook', 162, 'delete_webhook'),
	(646, 'Can view webhook', 162, 'view_webhook'),
	(647, 'Can add event delivery', 163, 'add_eventdelivery'),
	(648, 'Can change event delivery', 163, 'change_eventdelivery'),
	(649, 'Can delete event delivery', 163, 'delete_eventdelivery'),
	(650, 'Can view event delivery', 163, 'view_eventdelivery'),
	(651, 'Can add attribute translation', 164, 'add_attributetranslation'),
	(652, 'Can change attribute translation', 164, 'change_attributetranslation'),
	(653, 'Can delete attribute translation', 164, 'delete_attributetranslation'),
	(654, 'Can view attribute translation', 164, 'view_attributetranslation'),
	(655, 'Can add attribute value translation', 165, 'add_attributevaluetranslation'),
	(656, 'Can change attribute value translation', 165, 'change_attributevaluetranslation'),
	(657, 'Can delete attribute value translation', 165, 'delete_attributevaluetranslation'),
	(658, 'Can view attribute value translation', 165, 'view_attributevaluetranslation'),
	(659, 'Can add category translation', 166, 'add_categorytranslation'),
	(660, 'Can change category translation', 166, 'change_categorytranslation'),
	(661, 'Can delete category translation', 166, 'delete_categorytranslation'),
	(662, 'Can view category translation', 166, 'view_categorytranslation'),
	(663, 'Can add revision', 167, 'add_revision'),
	(664, 'Can change revision', 167, 'change_revision'),
	(665, 'Can delete revision', 167, 'delete_revision'),
	(666, 'Can view revision', 167, 'view_revision'),
	(667, 'Can add payment', 168, 'add_payment'),
	(668, 'Can change payment', 168, 'change_payment'),
	(669, 'Can delete payment', 168, 'delete_payment'),
	(670, 'Can view payment', 168, 'view_payment'),
	(671, 'Can add payment step', 169, 'add_paymentstep'),
	(672, 'Can change payment step', 169, 'change_paymentstep'),
	(673, 'Can delete payment step', 169, 'delete_paymentstep'),
	(674, 'Can view payment step', 169, 'view_paymentstep'),
	(675, 'Can add tax configuration per country', 170, 'add_taxconfigurationpercountry'),
	(676, 'Can change tax configuration per country', 170, 'change_taxconfigurationpercountry'),
	(677, 'Can delete tax configuration per country', 170, 'delete_taxconfigurationpercountry'),
	(678, 'Can view tax configuration per country', 170, 'view_taxconfigurationpercountry'),
	(679, 'Can add invoice', 171, 'add_invoice'),
	(680, 'Can change invoice', 171, 'change_invoice'),
	(681, 'Can delete invoice', 171, 'delete_invoice'),
	(682, 'Can view invoice', 171, 'view_invoice'),
	(683, 'Can add loaded step', 172, 'add_loadedstep'),
	(684, 'Can change loaded step', 172, 'change_loadedstep'),
	(685, 'Can delete loaded step', 172, 'delete_loadedstep'),
	(686, 'Can view loaded step', 172, 'view_loadedstep'),
	(687, 'Can add string', 173, 'add_string'),
	(688, 'Can change string', 173, 'change_string'),
	(689, 'Can delete string', 173, 'delete_string'),
	(690, 'Can view string', 173, 'view_string'),
	(691, 'Can add template', 174, 'add_template'),
	(692, 'Can change template', 174, 'change_template'),
	(693, 'Can delete template', 174, 'delete_template'),
	(694, 'Can view template', 174, 'view_template'),
	(695, 'Can add translatable object', 175, 'add_translatableobject'),
	(696, 'Can change translatable object', 175, 'change_translatableobject'),
	(697, 'Can delete translatable object', 175, 'delete_translatableobject'),
	(698, 'Can view translatable object', 175, 'view_translatableobject'),
	(699, 'Can add translation source', 176, 'add_translationsource'),
	(700, 'Can change translation source', 176, 'change_translationsource'),
	(701, 'Can delete translation source', 176, 'delete_translationsource'),
	(702, 'Can view translation source', 176, 'view_translationsource'),
	(703, 'Can add translation log', 177, 'add_translationlog'),
	(704, 'Can change translation log', 177, 'change_translationlog'),
	(705, 'Can delete translation log', 177, 'delete_translationlog'),
	(706, 'Can view translation log', 177, 'view_translationlog'),
	(707, 'Can add translation context', 178, 'add_translationcontext'),
	(708, 'Can change translation context', 178, 'change_translationcontext'),
	(709, 'Can delete translation context', 178, 'delete_translationcontext'),
	(710, 'Can view translation context', 178, 'view_translationcontext'),
	(711, 'Can add template segment', 179, 'add_templatesegment'),
	(712, 'Can change template segment', 179, 'change_templatesegment'),
	(713, 'Can delete template segment', 179, 'delete_templatesegment'),
	(714, 'Can view template segment', 179, 'view_templatesegment'),
	(715, 'Can add string segment', 180, 'add_stringsegment'),
	(716, 'Can change string segment', 180, 'change_stringsegment'),
	(717, 'Can delete string segment', 180, 'delete_stringsegment'),
	(718, 'Can view string segment', 180, 'view_stringsegment'),
	(719, 'Can add related object segment', 181, 'add_relatedobjectsegment'),
	(720, 'Can change related object segment', 181, 'change_relatedobjectsegment'),
	(721, 'Can delete related object segment', 181, 'delete_relatedobjectsegment'),
	(722, 'Can view related object segment', 181, 'view_relatedobjectsegment'),
	(723, 'Can add string translation', 182, 'add_stringtranslation'),
	(724, 'Can change string translation', 182, 'change_stringtranslation'),
	(725, 'Can delete string translation', 182, 'delete_stringtranslation'),
	(726, 'Can view string translation', 182, 'view_stringtranslation'),
	(727, 'Can add translation', 29, 'add_translation'),
	(728, 'Can change translation', 29, 'change_translation'),
	(729, 'Can delete translation', 29, 'delete_translation'),
	(730, 'Can view translation', 29, 'view_translation'),
	(731, 'Can add overridable segment', 183, 'add_overridablesegment'),
	(732, 'Can change overridable segment', 183, 'change_overridablesegment'),
	(733, 'Can delete overridable segment', 183, 'delete_overridablesegment'),
	(734, 'Can view overridable segment', 183, 'view_overridablesegment'),
	(735, 'Can add segment override', 184, 'add_segmentoverride'),
	(736, 'Can change segment override', 184, 'change_segmentoverride'),
	(737, 'Can delete segment override', 184, 'delete_segmentoverride'),
	(738, 'Can view segment override', 184, 'view_segmentoverride'),
	(739, 'Can add locale synchronization', 185, 'add_localesynchronization'),
	(740, 'Can change locale synchronization', 185, 'change_localesynchronization'),
	(741, 'Can delete locale synchronization', 185, 'delete_localesynchronization'),
	(742, 'Can view locale synchronization', 185, 'view_localesynchronization'),
	(743, 'Can add embed', 186, 'add_embed'),
	(744, 'Can change embed', 186, 'change_embed'),
	(745, 'Can delete embed', 186, 'delete_embed'),
	(746, 'Can view embed', 186, 'view_embed'),
	(747, 'Can add user profile', 187, 'add_userprofile'),
	(748, 'Can change user profile', 187, 'change_userprofile'),
	(749, 'Can delete user profile', 187, 'delete_userprofile'),
	(750, 'Can view user profile', 187, 'view_userprofile'),
	(751, 'Can publish text of a maker, place or brand', 91, 'publish_subjecttext'),
	(752, 'Can view document', 30, 'view_document'),
	(753, 'Can view image', 2, 'view_image'),
	(754, 'Can add rendition', 188, 'add_rendition'),
	(755, 'Can change rendition', 188, 'change_rendition'),
	(756, 'Can delete rendition', 188, 'delete_rendition'),
	(757, 'Can view rendition', 188, 'view_rendition'),
	(758, 'Can add index entry', 189, 'add_indexentry'),
	(759, 'Can change index entry', 189, 'change_indexentry'),
	(760, 'Can delete index entry', 189, 'delete_indexentry'),
	(761, 'Can view index entry', 189, 'view_indexentry'),
	(762, 'Can add editing session', 190, 'add_editingsession'),
	(763, 'Can change editing session', 190, 'change_editingsession'),
	(764, 'Can delete editing session', 190, 'delete_editingsession'),
	(765, 'Can view editing session', 190, 'view_editingsession'),
	(766, 'Can add form state', 191, 'add_formstate'),
	(767, 'Can change form state', 191, 'change_formstate'),
	(768, 'Can delete form state', 191, 'delete_formstate'),
	(769, 'Can view form state', 191, 'view_formstate'),
	(770, 'Can add tag', 192, 'add_tag'),
	(771, 'Can change tag', 192, 'change_tag'),
	(772, 'Can delete tag', 192, 'delete_tag'),
	(773, 'Can view tag', 192, 'view_tag'),
	(774, 'Can add tagged item', 193, 'add_taggeditem'),
	(775, 'Can change tagged item', 193, 'change_taggeditem'),
	(776, 'Can delete tagged item', 193, 'delete_taggeditem'),
	(777, 'Can view tagged item', 193, 'view_taggeditem'),
	(778, 'Can add email address', 194, 'add_emailaddress'),
	(779, 'Can change email address', 194, 'change_emailaddress'),
	(780, 'Can delete email address', 194, 'delete_emailaddress'),
	(781, 'Can view email address', 194, 'view_emailaddress'),
	(782, 'Can add email confirmation', 195, 'add_emailconfirmation'),
	(783, 'Can change email confirmation', 195, 'change_emailconfirmation'),
	(784, 'Can delete email confirmation', 195, 'delete_emailconfirmation'),
	(785, 'Can view email confirmation', 195, 'view_emailconfirmation'),
	(786, 'Can add authenticator', 196, 'add_authenticator'),
	(787, 'Can change authenticator', 196, 'change_authenticator'),
	(788, 'Can delete authenticator', 196, 'delete_authenticator'),
	(789, 'Can view authenticator', 196, 'view_authenticator'),
	(790, 'Can add procrastinate event', 197, 'add_procrastinateevent'),
	(791, 'Can change procrastinate event', 197, 'change_procrastinateevent'),
	(792, 'Can delete procrastinate event', 197, 'delete_procrastinateevent'),
	(793, 'Can view procrastinate event', 197, 'view_procrastinateevent'),
	(794, 'Can add procrastinate job', 198, 'add_procrastinatejob'),
	(795, 'Can change procrastinate job', 198, 'change_procrastinatejob'),
	(796, 'Can delete procrastinate job', 198, 'delete_procrastinatejob'),
	(797, 'Can view procrastinate job', 198, 'view_procrastinatejob'),
	(798, 'Can add procrastinate periodic defer', 199, 'add_procrastinateperiodicdefer'),
	(799, 'Can change procrastinate periodic defer', 199, 'change_procrastinateperiodicdefer'),
	(800, 'Can delete procrastinate periodic defer', 199, 'delete_procrastinateperiodicdefer'),
	(801, 'Can view procrastinate periodic defer', 199, 'view_procrastinateperiodicdefer'),
	(802, 'Can add procrastinate worker', 200, 'add_procrastinateworker'),
	(803, 'Can change procrastinate worker', 200, 'change_procrastinateworker'),
	(804, 'Can delete procrastinate worker', 200, 'delete_procrastinateworker'),
	(805, 'Can view procrastinate worker', 200, 'view_procrastinateworker'),
	(806, 'Can add log entry', 201, 'add_logentry'),
	(807, 'Can change log entry', 201, 'change_logentry'),
	(808, 'Can delete log entry', 201, 'delete_logentry'),
	(809, 'Can view log entry', 201, 'view_logentry'),
	(810, 'Can add permission', 202, 'add_permission'),
	(811, 'Can change permission', 202, 'change_permission'),
	(812, 'Can delete permission', 202, 'delete_permission'),
	(813, 'Can view permission', 202, 'view_permission'),
	(814, 'Can add group', 203, 'add_group'),
	(815, 'Can change group', 203, 'change_group'),
	(816, 'Can delete group', 203, 'delete_group'),
	(817, 'Can view group', 203, 'view_group'),
	(818, 'Can add content type', 204, 'add_contenttype'),
	(819, 'Can change content type', 204, 'change_contenttype'),
	(820, 'Can delete content type', 204, 'delete_contenttype'),
	(821, 'Can view content type', 204, 'view_contenttype'),
	(822, 'Can add session', 205, 'add_session'),
	(823, 'Can change session', 205, 'change_session'),
	(824, 'Can delete session', 205, 'delete_session'),
	(825, 'Can view session', 205, 'view_session');
INSERT INTO public.django_content_type VALUES
	(1, 'wagtailcore', 'page'),
	(2, 'wagtailimages', 'image'),
	(3, 'wagtailadmin', 'admin'),
	(4, 'wagtailcore', 'groupapprovaltask'),
	(5, 'wagtailcore', 'locale'),
	(6, 'wagtailcore', 'site'),
	(7, 'wagtailcore', 'groupsitepermission'),
	(8, 'wagtailcore', 'apitoken'),
	(9, 'wagtailcore', 'modellogentry'),
	(10, 'wagtailcore', 'revision'),
	(11, 'wagtailcore', 'collectionviewrestriction'),
	(12, 'wagtailcore', 'collection'),
	(13, 'wagtailcore', 'groupcollectionpermission'),
	(14, 'wagtailcore', 'uploadedfile'),
	(15, 'wagtailcore', 'workflowcontenttype'),
	(16, 'wagtailcore', 'workflowstate'),
	(17, 'wagtailcore', 'workflow'),
	(18, 'wagtailcore', 'workflowtask'),
	(19, 'wagtailcore', 'task'),
	(20, 'wagtailcore', 'taskstate'),
	(21, 'wagtailcore', 'grouppagepermission'),
	(22, 'wagtailcore', 'pageviewrestriction'),
	(23, 'wagtailcore', 'workflowpage'),
	(24, 'wagtailcore', 'pagelogentry'),
	(25, 'wagtailcore', 'comment'),
	(26, 'wagtailcore', 'commentreply'),
	(27, 'wagtailcore', 'pagesubscription'),
	(28, 'wagtailcore', 'referenceindex'),
	(29, 'wagtail_localize', 'translation'),
	(30, 'wagtaildocs', 'document'),
	(31, 'markets', 'policyrule'),
	(32, 'markets', 'exchangerate'),
	(33, 'markets', 'market'),
	(34, 'markets', 'policyrecord'),
	(35, 'markets', 'deniedlist'),
	(36, 'markets', 'deniedname'),
	(37, 'markets', 'screening'),
	(38, 'consortia', 'brand'),
	(39, 'consortia', 'consortium'),
	(40, 'consortia', 'place'),
	(41, 'consortia', 'person'),
	(42, 'consortia', 'brandrule'),
	(43, 'consortia', 'certificate'),
	(44, 'consortia', 'branch'),
	(45, 'consortia', 'membership'),
	(46, 'consortia', 'workshop'),
	(47, 'consortia', 'consent'),
	(48, 'consortia', 'workshopmember'),
	(49, 'saleor', 'delivery'),
	(50, 'saleor', 'installation'),
	(51, 'saleor', 'entity'),
	(52, 'catalog', 'listing'),
	(53, 'catalog', 'hold'),
	(54, 'catalog', 'listingevent'),
	(55, 'catalog', 'marketprice'),
	(56, 'catalog', 'photo'),
	(57, 'catalog', 'rebuild'),
	(58, 'catalog', 'reach'),
	(59, 'catalog', 'changedmeanwhile'),
	(60, 'shipping', 'rulesversion'),
	(61, 'shipping', 'deliverytime'),
	(62, 'shipping', 'disruption'),
	(63, 'shipping', 'dutyregime'),
	(64, 'shipping', 'holiday'),
	(65, 'shipping', 'identifierrange'),
	(66, 'shipping', 'identifier'),
	(67, 'shipping', 'paperrule'),
	(68, 'shipping', 'parcel'),
	(69, 'shipping', 'paper'),
	(70, 'shipping', 'scanevent'),
	(71, 'shipping', 'sdrrate'),
	(72, 'shipping', 'service'),
	(73, 'shipping', 'servicelimit'),
	(74, 'shipping', 'structurefigures'),
	(75, 'shipping', 'tariffband'),
	(76, 'shipping', 'batchticket'),
	(77, 'shipping', 'poll'),
	(78, 'shipping', 'customshold'),
	(79, 'shipping', 'allowance'),
	(80, 'shipping', 'allowancerule'),
	(81, 'shipping', 'allowanceuse'),
	(82, 'shipping', 'rulechange'),
	(83, 'shipping', 'defect'),
	(84, 'shipping', 'claim'),
	(85, 'shipping', 'enclosure'),
	(86, 'shipping', 'keptquote'),
	(87, 'shipping', 'termrule'),
	(88, 'shipping', 'appeal'),
	(89, 'storytelling', 'storyindexpage'),
	(90, 'storytelling', 'storypage'),
	(91, 'storytelling', 'subjecttext'),
	(92, 'storytelling', 'formerslug'),
	(93, 'payments', 'bankaccount'),
	(94, 'payments', 'payment'),
	(95, 'payments', 'paymentevent'),
	(96, 'payments', 'providernotice'),
	(97, 'orders', 'consignment'),
	(98, 'orders', 'inspection'),
	(99, 'orders', 'order'),
	(100, 'orders', 'orderline'),
	(101, 'orders', 'posting'),
	(102, 'orders', 'payout'),
	(103, 'orders', 'entry'),
	(104, 'orders', 'purchase'),
	(105, 'orders', 'purchaseline'),
	(106, 'orders', 'refund'),
	(107, 'orders', 'refundline'),
	(108, 'storefront', 'pagesource'),
	(109, 'storefront', 'savedsearch'),
	(110, 'embedded_saleor', 'address'),
	(111, 'embedded_saleor', 'appinstallation'),
	(112, 'embedded_saleor', 'channel'),
	(113, 'embedded_saleor', 'collection'),
	(114, 'embedded_saleor', 'ordernumber'),
	(115, 'embedded_saleor', 'page'),
	(116, 'embedded_saleor', 'pagetype'),
	(117, 'embedded_saleor', 'producttype'),
	(118, 'embedded_saleor', 'taxclass'),
	(119, 'embedded_saleor', 'app'),
	(120, 'embedded_saleor', 'appextension'),
	(121, 'embedded_saleor', 'apptoken'),
	(122, 'embedded_saleor', 'category'),
	(123, 'embedded_saleor', 'checkout'),
	(124, 'embedded_saleor', 'checkoutdelivery'),
	(125, 'embedded_saleor', 'collectionchannellisting'),
	(126, 'embedded_saleor', 'collectiontranslation'),
	(127, 'embedded_saleor', 'order'),
	(128, 'embedded_saleor', 'fulfillment'),
	(129, 'embedded_saleor', 'ordergrantedrefund'),
	(130, 'embedded_saleor', 'orderline'),
	(131, 'embedded_saleor', 'ordergrantedrefundline'),
	(132, 'embedded_saleor', 'pagetranslation'),
	(133, 'embedded_saleor', 'attribute'),
	(134, 'embedded_saleor', 'pagetypeattribute'),
	(135, 'embedded_saleor', 'product'),
	(136, 'embedded_saleor', 'collectionproduct'),
	(137, 'embedded_saleor', 'productchannellisting'),
	(138, 'embedded_saleor', 'productmedia'),
	(139, 'embedded_saleor', 'producttranslation'),
	(140, 'embedded_saleor', 'producttypeattribute'),
	(141, 'embedded_saleor', 'productvariant'),
	(142, 'embedded_saleor', 'checkoutline'),
	(143, 'embedded_saleor', 'attributevalue'),
	(144, 'embedded_saleor', 'assignedvalue'),
	(145, 'embedded_saleor', 'productvariantchannellisting'),
	(146, 'embedded_saleor', 'productvarianttranslation'),
	(147, 'embedded_saleor', 'shippingmethod'),
	(148, 'embedded_saleor', 'shippingmethodchannellisting'),
	(149, 'embedded_saleor', 'shippingzone'),
	(150, 'embedded_saleor', 'shopsettings'),
	(151, 'embedded_saleor', 'stock'),
	(152, 'embedded_saleor', 'fulfillmentline'),
	(153, 'embedded_saleor', 'allocation'),
	(154, 'embedded_saleor', 'taxclasscountryrate'),
	(155, 'embedded_saleor', 'taxconfiguration'),
	(156, 'embedded_saleor', 'transactionitem'),
	(157, 'embedded_saleor', 'user'),
	(158, 'embedded_saleor', 'transactionevent'),
	(159, 'embedded_saleor', 'orderevent'),
	(160, 'embedded_saleor', 'warehouse'),
	(161, 'embedded_saleor', 'channelwarehouse'),
	(162, 'embedded_saleor', 'webhook'),
	(163, 'embedded_saleor', 'eventdelivery'),
	(164, 'embedded_saleor', 'attributetranslation'),
	(165, 'embedded_saleor', 'attributevaluetranslation'),
	(166, 'embedded_saleor', 'categorytranslation'),
	(167, 'embedded_saleor', 'revision'),
	(168, 'embedded_saleor', 'payment'),
	(169, 'embedded_saleor', 'paymentstep'),
	(170, 'embedded_saleor', 'taxconfigurationpercountry'),
	(171, 'embedded_saleor', 'invoice'),
	(172, 'demo', 'loadedstep'),
	(173, 'wagtail_localize', 'string'),
	(174, 'wagtail_localize', 'template'),
	(175, 'wagtail_localize', 'translatableobject'),
	(176, 'wagtail_localize', 'translationsource'),
	(177, 'wagtail_localize', 'translationlog'),
	(178, 'wagtail_localize', 'translationcontext'),
	(179, 'wagtail_localize', 'templatesegment'),
	(180, 'wagtail_localize', 'stringsegment'),
	(181, 'wagtail_localize', 'relatedobjectsegment'),
	(182, 'wagtail_localize', 'stringtranslation'),
	(183, 'wagtail_localize', 'overridablesegment'),
	(184, 'wagtail_localize', 'segmentoverride'),
	(185, 'wagtail_localize', 'localesynchronization'),
	(186, 'wagtailembeds', 'embed'),
	(187, 'wagtailusers', 'userprofile'),
	(188, 'wagtailimages', 'rendition'),
	(189, 'wagtailsearch', 'indexentry'),
	(190, 'wagtailadmin', 'editingsession'),
	(191, 'wagtailadmin', 'formstate'),
	(192, 'taggit', 'tag'),
	(193, 'taggit', 'taggeditem'),
	(194, 'account', 'emailaddress'),
	(195, 'account', 'emailconfirmation'),
	(196, 'mfa', 'authenticator'),
	(197, 'procrastinate', 'procrastinateevent'),
	(198, 'procrastinate', 'procrastinatejob'),
	(199, 'procrastinate', 'procrastinateperiodicdefer'),
	(200, 'procrastinate', 'procrastinateworker'),
	(201, 'admin', 'logentry'),
	(202, 'auth', 'permission'),
	(203, 'auth', 'group'),
	(204, 'contenttypes', 'contenttype'),
	(205, 'sessions', 'session');
INSERT INTO public.embedded_saleor_revision VALUES
	(1, 'e354e5aa-8c7e-4232-a0a9-7f2caab45efb');
INSERT INTO public.wagtailcore_collection VALUES
	(1, '0001', 1, 0, 'Root');
INSERT INTO public.wagtailcore_groupapprovaltask VALUES
	(1);
INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES
	(1, 1, 1);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES
	(1, 1, 1, 1),
	(2, 1, 2, 1),
	(3, 1, 1, 2),
	(4, 1, 2, 2),
	(5, 1, 1, 5),
	(6, 1, 2, 5),
	(7, 1, 1, 115),
	(8, 1, 2, 115),
	(9, 1, 1, 116),
	(10, 1, 2, 116),
	(11, 1, 1, 118),
	(12, 1, 2, 118);
INSERT INTO public.wagtailcore_grouppagepermission VALUES
	(1, 1, 1, 74),
	(2, 1, 1, 75),
	(3, 1, 1, 80),
	(4, 2, 1, 74),
	(5, 2, 1, 75),
	(6, 1, 1, 79),
	(7, 1, 1, 81);
INSERT INTO public.wagtailcore_locale VALUES
	(1, 'en');
INSERT INTO public.wagtailcore_page VALUES
	(1, '0001', 1, 1, 'Root', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, 'e2c34ebe-980d-43e5-99c8-e6a400810db0', 1, NULL, NULL),
	(2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', true, false, '/home/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, '9c2cdcfe-8733-499c-bbd0-27ba2e1ff037', 1, NULL, NULL);
INSERT INTO public.wagtailcore_site VALUES
	(1, 'localhost', 80, true, 2, '');
INSERT INTO public.wagtailcore_task VALUES
	(1, 'Moderators approval', true, 4);
INSERT INTO public.wagtailcore_workflow VALUES
	(1, 'Moderators approval', true);
INSERT INTO public.wagtailcore_workflowpage VALUES
	(1, 1);
INSERT INTO public.wagtailcore_workflowtask VALUES
	(1, 0, 1, 1);
SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 20, true);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 825, true);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 205, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 318, true);
SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 12, true);
SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 7, true);
SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 2, true);
SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 1, true);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_allowance
    ADD CONSTRAINT allowance_once_a_year UNIQUE (workshop_ref, origin, goods, year);
ALTER TABLE ONLY public.shipping_allowancerule
    ADD CONSTRAINT allowance_one_at_a_time EXCLUDE USING gist (origin WITH =, goods WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.shipping_allowanceuse
    ADD CONSTRAINT allowance_used_once_a_parcel UNIQUE (allowance_id, parcel_ref);
ALTER TABLE ONLY public.shipping_appeal
    ADD CONSTRAINT appeal_once_a_figure UNIQUE (parcel_id, about);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_brandrule
    ADD CONSTRAINT brand_rule_code_once UNIQUE (brand_id, code);
ALTER TABLE ONLY public.catalog_changedmeanwhile
    ADD CONSTRAINT catalog_changedmeanwhile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_hold
    ADD CONSTRAINT catalog_hold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT catalog_listing_piece_id_key UNIQUE (piece_id);
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT catalog_listing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT catalog_listing_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.catalog_listingevent
    ADD CONSTRAINT catalog_listingevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_marketprice
    ADD CONSTRAINT catalog_marketprice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_photo
    ADD CONSTRAINT catalog_photo_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_photo
    ADD CONSTRAINT catalog_photo_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.catalog_reach
    ADD CONSTRAINT catalog_reach_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_rebuild
    ADD CONSTRAINT catalog_rebuild_market_id_key UNIQUE (market_id);
ALTER TABLE ONLY public.catalog_rebuild
    ADD CONSTRAINT catalog_rebuild_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_certificate
    ADD CONSTRAINT certificate_number_once UNIQUE (brand_id, kind, number);
ALTER TABLE ONLY public.catalog_changedmeanwhile
    ADD CONSTRAINT changed_once_a_rebuild UNIQUE (rebuild_id, listing_id);
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT consignment_one_a_workshop UNIQUE (order_id, workshop_id);
ALTER TABLE ONLY public.consortia_branch
    ADD CONSTRAINT consortia_branch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_branch
    ADD CONSTRAINT consortia_branch_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.consortia_brand
    ADD CONSTRAINT consortia_brand_consortium_id_key UNIQUE (consortium_id);
ALTER TABLE ONLY public.consortia_brand
    ADD CONSTRAINT consortia_brand_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_brand
    ADD CONSTRAINT consortia_brand_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.consortia_brandrule
    ADD CONSTRAINT consortia_brandrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_certificate
    ADD CONSTRAINT consortia_certificate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_consent
    ADD CONSTRAINT consortia_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_consortium
    ADD CONSTRAINT consortia_consortium_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_consortium
    ADD CONSTRAINT consortia_consortium_serial_prefix_key UNIQUE (serial_prefix);
ALTER TABLE ONLY public.consortia_consortium
    ADD CONSTRAINT consortia_consortium_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.consortia_membership
    ADD CONSTRAINT consortia_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_person
    ADD CONSTRAINT consortia_person_email_key UNIQUE (email);
ALTER TABLE ONLY public.consortia_person_groups
    ADD CONSTRAINT consortia_person_groups_person_id_group_id_d4b24b56_uniq UNIQUE (person_id, group_id);
ALTER TABLE ONLY public.consortia_person_groups
    ADD CONSTRAINT consortia_person_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_person
    ADD CONSTRAINT consortia_person_phone_key UNIQUE (phone);
ALTER TABLE ONLY public.consortia_person
    ADD CONSTRAINT consortia_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_person
    ADD CONSTRAINT consortia_person_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.consortia_person_user_permissions
    ADD CONSTRAINT consortia_person_user_pe_person_id_permission_id_51fa310a_uniq UNIQUE (person_id, permission_id);
ALTER TABLE ONLY public.consortia_person_user_permissions
    ADD CONSTRAINT consortia_person_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_place
    ADD CONSTRAINT consortia_place_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_place
    ADD CONSTRAINT consortia_place_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.consortia_workshop
    ADD CONSTRAINT consortia_workshop_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_workshop
    ADD CONSTRAINT consortia_workshop_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.consortia_workshop
    ADD CONSTRAINT consortia_workshop_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.consortia_workshopmember
    ADD CONSTRAINT consortia_workshopmember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_deliverytime
    ADD CONSTRAINT delivery_time_one_at_a_time EXCLUDE USING gist (service_code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.demo_loadedstep
    ADD CONSTRAINT demo_loadedstep_name_key UNIQUE (name);
ALTER TABLE ONLY public.demo_loadedstep
    ADD CONSTRAINT demo_loadedstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_disruption
    ADD CONSTRAINT disruption_one_at_a_time EXCLUDE USING gist (origin WITH =, destination WITH =, kind WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.shipping_dutyregime
    ADD CONSTRAINT duty_one_at_a_time EXCLUDE USING gist (origin WITH =, destination WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.embedded_saleor_address
    ADD CONSTRAINT embedded_saleor_address_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_allocation
    ADD CONSTRAINT embedded_saleor_allocation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_app
    ADD CONSTRAINT embedded_saleor_app_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_app
    ADD CONSTRAINT embedded_saleor_app_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.embedded_saleor_appextension
    ADD CONSTRAINT embedded_saleor_appextension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_appinstallation
    ADD CONSTRAINT embedded_saleor_appinstallation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_apptoken
    ADD CONSTRAINT embedded_saleor_apptoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_apptoken
    ADD CONSTRAINT embedded_saleor_apptoken_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT embedded_saleor_assignedvalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_attributetranslation
    ADD CONSTRAINT embedded_saleor_attribut_attribute_id_language_co_fd64bebf_uniq UNIQUE (attribute_id, language_code);
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_page_types
    ADD CONSTRAINT embedded_saleor_attribut_attribute_id_pagetype_id_d9517f9b_uniq UNIQUE (attribute_id, pagetype_id);
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_product_types
    ADD CONSTRAINT embedded_saleor_attribut_attribute_id_producttype_01caa334_uniq UNIQUE (attribute_id, producttype_id);
ALTER TABLE ONLY public.embedded_saleor_attributevaluetranslation
    ADD CONSTRAINT embedded_saleor_attribut_attribute_value_id_langu_084cc9b3_uniq UNIQUE (attribute_value_id, language_code);
ALTER TABLE ONLY public.embedded_saleor_attribute
    ADD CONSTRAINT embedded_saleor_attribute_external_reference_key UNIQUE (external_reference);
ALTER TABLE ONLY public.embedded_saleor_attribute
    ADD CONSTRAINT embedded_saleor_attribute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_page_types
    ADD CONSTRAINT embedded_saleor_attribute_reference_page_types_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_product_types
    ADD CONSTRAINT embedded_saleor_attribute_reference_product_types_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_attribute
    ADD CONSTRAINT embedded_saleor_attribute_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_attributetranslation
    ADD CONSTRAINT embedded_saleor_attributetranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attributevalue_external_reference_key UNIQUE (external_reference);
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attributevalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_attributevaluetranslation
    ADD CONSTRAINT embedded_saleor_attributevaluetranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_categorytranslation
    ADD CONSTRAINT embedded_saleor_category_category_id_language_cod_b2f64514_uniq UNIQUE (category_id, language_code);
ALTER TABLE ONLY public.embedded_saleor_category
    ADD CONSTRAINT embedded_saleor_category_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_category
    ADD CONSTRAINT embedded_saleor_category_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_categorytranslation
    ADD CONSTRAINT embedded_saleor_categorytranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_channel
    ADD CONSTRAINT embedded_saleor_channel_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_channel
    ADD CONSTRAINT embedded_saleor_channel_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_channelwarehouse
    ADD CONSTRAINT embedded_saleor_channelwarehouse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_checkout
    ADD CONSTRAINT embedded_saleor_checkout_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_checkoutdelivery
    ADD CONSTRAINT embedded_saleor_checkoutdelivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_checkoutline
    ADD CONSTRAINT embedded_saleor_checkoutline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_collectiontranslation
    ADD CONSTRAINT embedded_saleor_collecti_collection_id_language_c_c7f27810_uniq UNIQUE (collection_id, language_code);
ALTER TABLE ONLY public.embedded_saleor_collection
    ADD CONSTRAINT embedded_saleor_collection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_collection
    ADD CONSTRAINT embedded_saleor_collection_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_collectionchannellisting
    ADD CONSTRAINT embedded_saleor_collectionchannellisting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_collectionproduct
    ADD CONSTRAINT embedded_saleor_collectionproduct_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_collectiontranslation
    ADD CONSTRAINT embedded_saleor_collectiontranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_eventdelivery
    ADD CONSTRAINT embedded_saleor_eventdelivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_fulfillment
    ADD CONSTRAINT embedded_saleor_fulfillment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_fulfillmentline
    ADD CONSTRAINT embedded_saleor_fulfillmentline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_invoice
    ADD CONSTRAINT embedded_saleor_invoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_order_checkout_id_key UNIQUE (checkout_id);
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_order_external_reference_key UNIQUE (external_reference);
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_order_number_key UNIQUE (number);
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_order_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_orderevent
    ADD CONSTRAINT embedded_saleor_orderevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefund
    ADD CONSTRAINT embedded_saleor_ordergrantedrefund_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefundline
    ADD CONSTRAINT embedded_saleor_ordergrantedrefundline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_orderline
    ADD CONSTRAINT embedded_saleor_orderline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_ordernumber
    ADD CONSTRAINT embedded_saleor_ordernumber_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_page
    ADD CONSTRAINT embedded_saleor_page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_page
    ADD CONSTRAINT embedded_saleor_page_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_pagetranslation
    ADD CONSTRAINT embedded_saleor_pagetran_page_id_language_code_16783ac4_uniq UNIQUE (page_id, language_code);
ALTER TABLE ONLY public.embedded_saleor_pagetranslation
    ADD CONSTRAINT embedded_saleor_pagetranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_pagetype
    ADD CONSTRAINT embedded_saleor_pagetype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_pagetype
    ADD CONSTRAINT embedded_saleor_pagetype_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_pagetypeattribute
    ADD CONSTRAINT embedded_saleor_pagetypeattribute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_payment
    ADD CONSTRAINT embedded_saleor_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_paymentstep
    ADD CONSTRAINT embedded_saleor_paymentstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_product
    ADD CONSTRAINT embedded_saleor_product_external_reference_key UNIQUE (external_reference);
ALTER TABLE ONLY public.embedded_saleor_product
    ADD CONSTRAINT embedded_saleor_product_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_product
    ADD CONSTRAINT embedded_saleor_product_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_productchannellisting
    ADD CONSTRAINT embedded_saleor_productchannellisting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_productmedia
    ADD CONSTRAINT embedded_saleor_productmedia_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_producttranslation
    ADD CONSTRAINT embedded_saleor_productt_product_id_language_code_38b3dc72_uniq UNIQUE (product_id, language_code);
ALTER TABLE ONLY public.embedded_saleor_producttranslation
    ADD CONSTRAINT embedded_saleor_productt_slug_language_code_360435b3_uniq UNIQUE (slug, language_code);
ALTER TABLE ONLY public.embedded_saleor_producttranslation
    ADD CONSTRAINT embedded_saleor_producttranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_producttype
    ADD CONSTRAINT embedded_saleor_producttype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_producttype
    ADD CONSTRAINT embedded_saleor_producttype_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_producttypeattribute
    ADD CONSTRAINT embedded_saleor_producttypeattribute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_productvarianttranslation
    ADD CONSTRAINT embedded_saleor_productv_product_variant_id_langu_7a810bff_uniq UNIQUE (product_variant_id, language_code);
ALTER TABLE ONLY public.embedded_saleor_productvariant_media
    ADD CONSTRAINT embedded_saleor_productv_productvariant_id_produc_8d7e5800_uniq UNIQUE (productvariant_id, productmedia_id);
ALTER TABLE ONLY public.embedded_saleor_productvariant
    ADD CONSTRAINT embedded_saleor_productvariant_external_reference_key UNIQUE (external_reference);
ALTER TABLE ONLY public.embedded_saleor_productvariant_media
    ADD CONSTRAINT embedded_saleor_productvariant_media_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_productvariant
    ADD CONSTRAINT embedded_saleor_productvariant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_productvariant
    ADD CONSTRAINT embedded_saleor_productvariant_sku_key UNIQUE (sku);
ALTER TABLE ONLY public.embedded_saleor_productvariantchannellisting
    ADD CONSTRAINT embedded_saleor_productvariantchannellisting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_productvarianttranslation
    ADD CONSTRAINT embedded_saleor_productvarianttranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_revision
    ADD CONSTRAINT embedded_saleor_revision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_shippingmethod_excluded_products
    ADD CONSTRAINT embedded_saleor_shipping_shippingmethod_id_produc_aed59368_uniq UNIQUE (shippingmethod_id, product_id);
ALTER TABLE ONLY public.embedded_saleor_shippingzone_channels
    ADD CONSTRAINT embedded_saleor_shipping_shippingzone_id_channel__3188679a_uniq UNIQUE (shippingzone_id, channel_id);
ALTER TABLE ONLY public.embedded_saleor_shippingzone_warehouses
    ADD CONSTRAINT embedded_saleor_shipping_shippingzone_id_warehous_d2686796_uniq UNIQUE (shippingzone_id, warehouse_id);
ALTER TABLE ONLY public.embedded_saleor_shippingmethod_excluded_products
    ADD CONSTRAINT embedded_saleor_shippingmethod_excluded_products_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_shippingmethod
    ADD CONSTRAINT embedded_saleor_shippingmethod_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_shippingmethodchannellisting
    ADD CONSTRAINT embedded_saleor_shippingmethodchannellisting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_shippingzone_channels
    ADD CONSTRAINT embedded_saleor_shippingzone_channels_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_shippingzone
    ADD CONSTRAINT embedded_saleor_shippingzone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_shippingzone_warehouses
    ADD CONSTRAINT embedded_saleor_shippingzone_warehouses_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_shopsettings
    ADD CONSTRAINT embedded_saleor_shopsettings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_stock
    ADD CONSTRAINT embedded_saleor_stock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_taxclass
    ADD CONSTRAINT embedded_saleor_taxclass_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_taxclasscountryrate
    ADD CONSTRAINT embedded_saleor_taxclasscountryrate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_taxconfiguration
    ADD CONSTRAINT embedded_saleor_taxconfiguration_channel_id_key UNIQUE (channel_id);
ALTER TABLE ONLY public.embedded_saleor_taxconfiguration
    ADD CONSTRAINT embedded_saleor_taxconfiguration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_taxconfigurationpercountry
    ADD CONSTRAINT embedded_saleor_taxconfigurationpercountry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_transactionevent
    ADD CONSTRAINT embedded_saleor_transactionevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_transactionitem
    ADD CONSTRAINT embedded_saleor_transactionitem_idempotency_key_key UNIQUE (idempotency_key);
ALTER TABLE ONLY public.embedded_saleor_transactionitem
    ADD CONSTRAINT embedded_saleor_transactionitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_user_addresses
    ADD CONSTRAINT embedded_saleor_user_addresses_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_user_addresses
    ADD CONSTRAINT embedded_saleor_user_addresses_user_id_address_id_0e0933c5_uniq UNIQUE (user_id, address_id);
ALTER TABLE ONLY public.embedded_saleor_user
    ADD CONSTRAINT embedded_saleor_user_email_key UNIQUE (email);
ALTER TABLE ONLY public.embedded_saleor_user
    ADD CONSTRAINT embedded_saleor_user_external_reference_key UNIQUE (external_reference);
ALTER TABLE ONLY public.embedded_saleor_user
    ADD CONSTRAINT embedded_saleor_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_user
    ADD CONSTRAINT embedded_saleor_user_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.embedded_saleor_warehouse
    ADD CONSTRAINT embedded_saleor_warehouse_external_reference_key UNIQUE (external_reference);
ALTER TABLE ONLY public.embedded_saleor_warehouse
    ADD CONSTRAINT embedded_saleor_warehouse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.embedded_saleor_warehouse
    ADD CONSTRAINT embedded_saleor_warehouse_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.embedded_saleor_webhook
    ADD CONSTRAINT embedded_saleor_webhook_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_enclosure
    ADD CONSTRAINT enclosure_once_a_kind UNIQUE (parcel_id, kind);
ALTER TABLE ONLY public.embedded_saleor_allocation
    ADD CONSTRAINT engine_allocated_once UNIQUE (order_line_id, stock_id);
ALTER TABLE ONLY public.embedded_saleor_channelwarehouse
    ADD CONSTRAINT engine_channel_warehouse_once UNIQUE (channel_id, warehouse_id);
ALTER TABLE ONLY public.embedded_saleor_collectionproduct
    ADD CONSTRAINT engine_collected_once UNIQUE (collection_id, product_id);
ALTER TABLE ONLY public.embedded_saleor_collectionchannellisting
    ADD CONSTRAINT engine_collection_listed_once UNIQUE (collection_id, channel_id);
ALTER TABLE ONLY public.embedded_saleor_checkoutdelivery
    ADD CONSTRAINT engine_delivery_offered_once UNIQUE NULLS NOT DISTINCT (checkout_id, built_in_method_id, external_method_id, is_valid);
ALTER TABLE ONLY public.embedded_saleor_transactionevent
    ADD CONSTRAINT engine_event_asked_once UNIQUE (transaction_id, idempotency_key);
ALTER TABLE ONLY public.embedded_saleor_fulfillment
    ADD CONSTRAINT engine_fulfillment_numbered_once UNIQUE (order_id, fulfillment_order);
ALTER TABLE ONLY public.embedded_saleor_shippingmethodchannellisting
    ADD CONSTRAINT engine_method_listed_once UNIQUE (shipping_method_id, channel_id);
ALTER TABLE ONLY public.embedded_saleor_pagetypeattribute
    ADD CONSTRAINT engine_page_attribute_once UNIQUE (page_type_id, attribute_id);
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT engine_page_value_once UNIQUE (value_id, page_id);
ALTER TABLE ONLY public.embedded_saleor_productchannellisting
    ADD CONSTRAINT engine_product_listed_once UNIQUE (product_id, channel_id);
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT engine_product_value_once UNIQUE (value_id, product_id);
ALTER TABLE ONLY public.embedded_saleor_stock
    ADD CONSTRAINT engine_stock_once UNIQUE (warehouse_id, product_variant_id);
ALTER TABLE ONLY public.embedded_saleor_taxconfigurationpercountry
    ADD CONSTRAINT engine_tax_exception_once_a_country UNIQUE (tax_configuration_id, country);
ALTER TABLE ONLY public.embedded_saleor_taxclasscountryrate
    ADD CONSTRAINT engine_tax_rate_once_a_country UNIQUE (tax_class_id, country);
ALTER TABLE ONLY public.embedded_saleor_producttypeattribute
    ADD CONSTRAINT engine_type_attribute_once UNIQUE (product_type_id, attribute_id, of_variants);
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT engine_value_slug_once UNIQUE (attribute_id, slug);
ALTER TABLE ONLY public.embedded_saleor_productvariantchannellisting
    ADD CONSTRAINT engine_variant_listed_once UNIQUE (variant_id, channel_id);
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT engine_variant_value_once UNIQUE (value_id, variant_id);
ALTER TABLE ONLY public.saleor_entity
    ADD CONSTRAINT entity_known_once UNIQUE (installation_id, kind, key);
ALTER TABLE ONLY public.markets_exchangerate
    ADD CONSTRAINT exchange_rate_once_a_day UNIQUE (base, quote, valid_from);
ALTER TABLE ONLY public.storytelling_formerslug
    ADD CONSTRAINT former_slug_once_a_story UNIQUE (page_id, slug);
ALTER TABLE ONLY public.shipping_customshold
    ADD CONSTRAINT hold_once UNIQUE (parcel_id, code, held_at);
ALTER TABLE ONLY public.shipping_holiday
    ADD CONSTRAINT holiday_one_at_a_time EXCLUDE USING gist (country WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.shipping_identifier
    ADD CONSTRAINT identifier_rests_24_months EXCLUDE USING gist (number WITH =, tstzrange(allotted_at, rests_until) WITH &&);
ALTER TABLE ONLY public.shipping_servicelimit
    ADD CONSTRAINT limit_one_at_a_time EXCLUDE USING gist (kind WITH =, origin WITH =, destination WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.orders_refundline
    ADD CONSTRAINT line_once_a_refund UNIQUE (refund_id, line_id);
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT listing_and_its_units UNIQUE (id, units);
ALTER TABLE ONLY public.markets_deniedlist
    ADD CONSTRAINT markets_deniedlist_code_key UNIQUE (code);
ALTER TABLE ONLY public.markets_deniedlist
    ADD CONSTRAINT markets_deniedlist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.markets_deniedname
    ADD CONSTRAINT markets_deniedname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.markets_exchangerate
    ADD CONSTRAINT markets_exchangerate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.markets_market
    ADD CONSTRAINT markets_market_channel_slug_key UNIQUE (channel_slug);
ALTER TABLE ONLY public.markets_market
    ADD CONSTRAINT markets_market_code_key UNIQUE (code);
ALTER TABLE ONLY public.markets_market
    ADD CONSTRAINT markets_market_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.markets_policyrecord
    ADD CONSTRAINT markets_policyrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.markets_policyrule
    ADD CONSTRAINT markets_policyrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.markets_screening
    ADD CONSTRAINT markets_screening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consortia_membership
    ADD CONSTRAINT membership_role_once UNIQUE (person_id, consortium_id, role);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.payments_providernotice
    ADD CONSTRAINT notice_handled_once UNIQUE (provider, notice_id);
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT orders_consignment_invoice_number_key UNIQUE (invoice_number);
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT orders_consignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT orders_consignment_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.orders_entry
    ADD CONSTRAINT orders_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_inspection
    ADD CONSTRAINT orders_inspection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_purchase_id_key UNIQUE (purchase_id);
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_saleor_id_key UNIQUE (saleor_id);
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_secret_key UNIQUE (secret);
ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_payout
    ADD CONSTRAINT orders_payout_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_payout
    ADD CONSTRAINT orders_payout_posting_id_key UNIQUE (posting_id);
ALTER TABLE ONLY public.orders_posting
    ADD CONSTRAINT orders_posting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_posting
    ADD CONSTRAINT orders_posting_reference_key UNIQUE (reference);
ALTER TABLE ONLY public.orders_purchase
    ADD CONSTRAINT orders_purchase_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_purchase
    ADD CONSTRAINT orders_purchase_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.orders_purchase
    ADD CONSTRAINT orders_purchase_secret_key UNIQUE (secret);
ALTER TABLE ONLY public.orders_purchaseline
    ADD CONSTRAINT orders_purchaseline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_refund
    ADD CONSTRAINT orders_refund_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_refundline
    ADD CONSTRAINT orders_refundline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_paperrule
    ADD CONSTRAINT paper_rule_one_at_a_time EXCLUDE USING gist (paper WITH =, origin WITH =, destination WITH =, hs_prefix WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.shipping_paper
    ADD CONSTRAINT paper_version_once UNIQUE (parcel_id, kind, version);
ALTER TABLE ONLY public.payments_bankaccount
    ADD CONSTRAINT payments_bankaccount_currency_key UNIQUE (currency);
ALTER TABLE ONLY public.payments_bankaccount
    ADD CONSTRAINT payments_bankaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_saleor_transaction_id_key UNIQUE (saleor_transaction_id);
ALTER TABLE ONLY public.payments_paymentevent
    ADD CONSTRAINT payments_paymentevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.payments_providernotice
    ADD CONSTRAINT payments_providernotice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_photo
    ADD CONSTRAINT photo_once_a_listing UNIQUE (listing_id, sha256);
ALTER TABLE ONLY public.orders_purchaseline
    ADD CONSTRAINT piece_once_a_purchase UNIQUE (purchase_id, listing_id);
ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT piece_once_an_order UNIQUE (order_id, listing_id);
ALTER TABLE ONLY public.markets_policyrule
    ADD CONSTRAINT policy_one_at_a_time EXCLUDE USING gist (origin WITH =, destination WITH =, hs_prefix WITH =, payment_method WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.shipping_poll
    ADD CONSTRAINT poll_once_a_source UNIQUE (parcel_id, source);
ALTER TABLE ONLY public.catalog_marketprice
    ADD CONSTRAINT price_once_a_market UNIQUE (listing_id, market_id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_identifierrange
    ADD CONSTRAINT range_issued_once EXCLUDE USING gist (prefix WITH =, country WITH =, int8range((first)::bigint, (last)::bigint, '[]'::text) WITH &&) WHERE ((closed_on IS NULL));
ALTER TABLE ONLY public.catalog_reach
    ADD CONSTRAINT reach_once_a_market UNIQUE (listing_id, market_id);
ALTER TABLE ONLY public.orders_payout
    ADD CONSTRAINT receipt_number_once UNIQUE (consortium_id, receipt_number);
ALTER TABLE ONLY public.saleor_delivery
    ADD CONSTRAINT saleor_delivery_key_key UNIQUE (key);
ALTER TABLE ONLY public.saleor_delivery
    ADD CONSTRAINT saleor_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.saleor_entity
    ADD CONSTRAINT saleor_entity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.saleor_installation
    ADD CONSTRAINT saleor_installation_api_url_key UNIQUE (api_url);
ALTER TABLE ONLY public.saleor_installation
    ADD CONSTRAINT saleor_installation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_scanevent
    ADD CONSTRAINT scan_recorded_once UNIQUE (parcel_id, source, raw_code, occurred_at, place);
ALTER TABLE ONLY public.markets_screening
    ADD CONSTRAINT screening_once_a_subject UNIQUE (folded, country, occasion, subject);
ALTER TABLE ONLY public.shipping_sdrrate
    ADD CONSTRAINT sdr_one_at_a_time EXCLUDE USING gist (unit WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.storefront_savedsearch
    ADD CONSTRAINT search_saved_once_a_person UNIQUE (person_id, market_id, scope, query);
ALTER TABLE ONLY public.shipping_service
    ADD CONSTRAINT service_one_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.shared_counts
    ADD CONSTRAINT shared_counts_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.shipping_allowance
    ADD CONSTRAINT shipping_allowance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_allowancerule
    ADD CONSTRAINT shipping_allowancerule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_allowanceuse
    ADD CONSTRAINT shipping_allowanceuse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_appeal
    ADD CONSTRAINT shipping_appeal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_batchticket
    ADD CONSTRAINT shipping_batchticket_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_claim
    ADD CONSTRAINT shipping_claim_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_customshold
    ADD CONSTRAINT shipping_customshold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_defect
    ADD CONSTRAINT shipping_defect_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_deliverytime
    ADD CONSTRAINT shipping_deliverytime_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_disruption
    ADD CONSTRAINT shipping_disruption_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_dutyregime
    ADD CONSTRAINT shipping_dutyregime_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_enclosure
    ADD CONSTRAINT shipping_enclosure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_holiday
    ADD CONSTRAINT shipping_holiday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_identifier
    ADD CONSTRAINT shipping_identifier_parcel_ref_key UNIQUE (parcel_ref);
ALTER TABLE ONLY public.shipping_identifier
    ADD CONSTRAINT shipping_identifier_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_identifierrange
    ADD CONSTRAINT shipping_identifierrange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_keptquote
    ADD CONSTRAINT shipping_keptquote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_keptquote
    ADD CONSTRAINT shipping_keptquote_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.shipping_paper
    ADD CONSTRAINT shipping_paper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_paperrule
    ADD CONSTRAINT shipping_paperrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_parcel
    ADD CONSTRAINT shipping_parcel_identifier_id_key UNIQUE (identifier_id);
ALTER TABLE ONLY public.shipping_parcel
    ADD CONSTRAINT shipping_parcel_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_parcel
    ADD CONSTRAINT shipping_parcel_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.shipping_poll
    ADD CONSTRAINT shipping_poll_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_rulechange
    ADD CONSTRAINT shipping_rulechange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_rulesversion
    ADD CONSTRAINT shipping_rulesversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_rulesversion
    ADD CONSTRAINT shipping_rulesversion_table_key UNIQUE ("table");
ALTER TABLE ONLY public.shipping_scanevent
    ADD CONSTRAINT shipping_scanevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_sdrrate
    ADD CONSTRAINT shipping_sdrrate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_service
    ADD CONSTRAINT shipping_service_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_servicelimit
    ADD CONSTRAINT shipping_servicelimit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_structurefigures
    ADD CONSTRAINT shipping_structurefigures_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_tariffband
    ADD CONSTRAINT shipping_tariffband_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_termrule
    ADD CONSTRAINT shipping_termrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.storefront_pagesource
    ADD CONSTRAINT storefront_pagesource_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.storefront_savedsearch
    ADD CONSTRAINT storefront_savedsearch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.storefront_savedsearch
    ADD CONSTRAINT storefront_savedsearch_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY public.storefront_savedsearch
    ADD CONSTRAINT storefront_savedsearch_secret_key UNIQUE (secret);
ALTER TABLE ONLY public.storytelling_formerslug
    ADD CONSTRAINT storytelling_formerslug_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.storytelling_storyindexpage
    ADD CONSTRAINT storytelling_storyindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.storytelling_storypage
    ADD CONSTRAINT storytelling_storypage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.storytelling_subjecttext
    ADD CONSTRAINT storytelling_subjecttext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.storytelling_subjecttext
    ADD CONSTRAINT storytelling_subjecttext_translation_key_locale_i_e2b0b3df_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.shipping_structurefigures
    ADD CONSTRAINT structure_one_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.storytelling_subjecttext
    ADD CONSTRAINT subject_text_once_a_language UNIQUE (kind, subject, locale_id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipping_tariffband
    ADD CONSTRAINT tariff_one_at_a_time EXCLUDE USING gist (service_code WITH =, up_to_kg WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.shipping_termrule
    ADD CONSTRAINT term_one_at_a_time EXCLUDE USING gist (term WITH =, origin WITH =, destination WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
ALTER TABLE ONLY public.shipping_batchticket
    ADD CONSTRAINT ticket_once UNIQUE (source, ticket);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_localesynchronization_locale_id_key UNIQUE (locale_id);
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_localesynchronization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_overridablesegment
    ADD CONSTRAINT wagtail_localize_overridablesegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_relatedobjectsegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_segmentoverride_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_string
    ADD CONSTRAINT wagtail_localize_string_locale_id_data_hash_bae71852_uniq UNIQUE (locale_id, data_hash);
ALTER TABLE ONLY public.wagtail_localize_string
    ADD CONSTRAINT wagtail_localize_string_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_stringsegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_stringt_locale_id_translation_of_d2d59359_uniq UNIQUE (locale_id, translation_of_id, context_id);
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_stringtranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_template
    ADD CONSTRAINT wagtail_localize_template_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_template
    ADD CONSTRAINT wagtail_localize_template_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_templatesegment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translatableobject
    ADD CONSTRAINT wagtail_localize_transla_content_type_id_translat_de875339_uniq UNIQUE (content_type_id, translation_key);
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_transla_object_id_locale_id_fb6a8d8e_uniq UNIQUE (object_id, locale_id);
ALTER TABLE ONLY public.wagtail_localize_translationcontext
    ADD CONSTRAINT wagtail_localize_transla_object_id_path_id_c7f5d707_uniq UNIQUE (object_id, path_id);
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_transla_source_id_target_locale__7e943cf8_uniq UNIQUE (source_id, target_locale_id);
ALTER TABLE ONLY public.wagtail_localize_translatableobject
    ADD CONSTRAINT wagtail_localize_translatableobject_pkey PRIMARY KEY (translation_key);
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_translation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_translation_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.wagtail_localize_translationcontext
    ADD CONSTRAINT wagtail_localize_translationcontext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_translationlog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_translationsource_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_key_hash_key UNIQUE (key_hash);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_hash_c9bd8c9a_uniq UNIQUE (hash);
ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.consortia_workshopmember
    ADD CONSTRAINT workshop_member_once UNIQUE (person_id, workshop_id);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);
CREATE INDEX catalog_changedmeanwhile_listing_id_0fffbe07 ON public.catalog_changedmeanwhile USING btree (listing_id);
CREATE INDEX catalog_changedmeanwhile_rebuild_id_7914f46b ON public.catalog_changedmeanwhile USING btree (rebuild_id);
CREATE INDEX catalog_hol_owner_acb97b_idx ON public.catalog_hold USING btree (owner, owner_ref);
CREATE INDEX catalog_hold_listing_id_53c5896a ON public.catalog_hold USING btree (listing_id);
CREATE INDEX catalog_lis_consort_711160_idx ON public.catalog_listing USING btree (consortium_id, state, updated_at DESC);
CREATE INDEX catalog_lis_worksho_8b18d3_idx ON public.catalog_listing USING btree (workshop_id, state);
CREATE INDEX catalog_listing_consortium_id_bb68cc6f ON public.catalog_listing USING btree (consortium_id);
CREATE INDEX catalog_listing_craft_09e731e9 ON public.catalog_listing USING btree (craft);
CREATE INDEX catalog_listing_craft_09e731e9_like ON public.catalog_listing USING btree (craft varchar_pattern_ops);
CREATE INDEX catalog_listing_created_by_id_30a4064d ON public.catalog_listing USING btree (created_by_id);
CREATE INDEX catalog_listing_made_in_id_fc87c6a5 ON public.catalog_listing USING btree (made_in_id);
CREATE INDEX catalog_listing_object_kind_7e97f541 ON public.catalog_listing USING btree (object_kind);
CREATE INDEX catalog_listing_object_kind_7e97f541_like ON public.catalog_listing USING btree (object_kind varchar_pattern_ops);
CREATE INDEX catalog_listing_packing_structure_02602faf ON public.catalog_listing USING btree (packing_structure);
CREATE INDEX catalog_listing_packing_structure_02602faf_like ON public.catalog_listing USING btree (packing_structure varchar_pattern_ops);
CREATE INDEX catalog_listing_piece_id_c1485600_like ON public.catalog_listing USING btree (piece_id varchar_pattern_ops);
CREATE INDEX catalog_listing_public_id_9778d613_like ON public.catalog_listing USING btree (public_id varchar_pattern_ops);
CREATE INDEX catalog_listing_saleor_variant_id_5a5f5def ON public.catalog_listing USING btree (saleor_variant_id);
CREATE INDEX catalog_listing_saleor_variant_id_5a5f5def_like ON public.catalog_listing USING btree (saleor_variant_id varchar_pattern_ops);
CREATE INDEX catalog_listing_workshop_id_c608ad59 ON public.catalog_listing USING btree (workshop_id);
CREATE INDEX catalog_listingevent_by_id_da6f0d93 ON public.catalog_listingevent USING btree (by_id);
CREATE INDEX catalog_listingevent_listing_id_6c14621c ON public.catalog_listingevent USING btree (listing_id);
CREATE INDEX catalog_listingevent_verb_200b9dcb ON public.catalog_listingevent USING btree (verb);
CREATE INDEX catalog_listingevent_verb_200b9dcb_like ON public.catalog_listingevent USING btree (verb varchar_pattern_ops);
CREATE INDEX catalog_marketprice_listing_id_2ac7a462 ON public.catalog_marketprice USING btree (listing_id);
CREATE INDEX catalog_marketprice_market_id_2a8abb4c ON public.catalog_marketprice USING btree (market_id);
CREATE INDEX catalog_marketprice_set_by_id_7a3ef72f ON public.catalog_marketprice USING btree (set_by_id);
CREATE INDEX catalog_photo_listing_id_68ab58ae ON public.catalog_photo USING btree (listing_id);
CREATE INDEX catalog_photo_public_id_3764941a_like ON public.catalog_photo USING btree (public_id varchar_pattern_ops);
CREATE INDEX catalog_reach_listing_id_d0cab558 ON public.catalog_reach USING btree (listing_id);
CREATE INDEX catalog_reach_market_id_e701cd00 ON public.catalog_reach USING btree (market_id);
CREATE UNIQUE INDEX claim_open_once ON public.shipping_claim USING btree (parcel_id, reason) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX consent_live_once ON public.consortia_consent USING btree (workshop_id, mediator_id) WHERE (withdrawn_at IS NULL);
CREATE INDEX consortia_branch_consortium_id_e40cfac0 ON public.consortia_branch USING btree (consortium_id);
CREATE INDEX consortia_branch_place_id_1ae510b8 ON public.consortia_branch USING btree (place_id);
CREATE INDEX consortia_branch_slug_3ccfc510_like ON public.consortia_branch USING btree (slug varchar_pattern_ops);
CREATE INDEX consortia_brand_border_ad9c1e8c ON public.consortia_brand USING btree (border);
CREATE INDEX consortia_brand_border_ad9c1e8c_like ON public.consortia_brand USING btree (border varchar_pattern_ops);
CREATE INDEX consortia_brand_craft_d7fb6374 ON public.consortia_brand USING btree (craft);
CREATE INDEX consortia_brand_craft_d7fb6374_like ON public.consortia_brand USING btree (craft varchar_pattern_ops);
CREATE INDEX consortia_brand_slug_32717fb9_like ON public.consortia_brand USING btree (slug varchar_pattern_ops);
CREATE INDEX consortia_brandrule_brand_id_48d04620 ON public.consortia_brandrule USING btree (brand_id);
CREATE INDEX consortia_brandrule_code_90f238c8 ON public.consortia_brandrule USING btree (code);
CREATE INDEX consortia_brandrule_code_90f238c8_like ON public.consortia_brandrule USING btree (code varchar_pattern_ops);
CREATE INDEX consortia_certificate_brand_id_b88ba2b8 ON public.consortia_certificate USING btree (brand_id);
CREATE INDEX consortia_certificate_kind_c25c9428 ON public.consortia_certificate USING btree (kind);
CREATE INDEX consortia_certificate_kind_c25c9428_like ON public.consortia_certificate USING btree (kind varchar_pattern_ops);
CREATE INDEX consortia_consent_mediator_id_3ad37142 ON public.consortia_consent USING btree (mediator_id);
CREATE INDEX consortia_consent_workshop_id_28825b87 ON public.consortia_consent USING btree (workshop_id);
CREATE INDEX consortia_consortium_seat_id_59b67033 ON public.consortia_consortium USING btree (seat_id);
CREATE INDEX consortia_consortium_serial_prefix_08f74683_like ON public.consortia_consortium USING btree (serial_prefix varchar_pattern_ops);
CREATE INDEX consortia_consortium_slug_d041fd37_like ON public.consortia_consortium USING btree (slug varchar_pattern_ops);
CREATE INDEX consortia_membership_branch_id_6ceb5ef7 ON public.consortia_membership USING btree (branch_id);
CREATE INDEX consortia_membership_consortium_id_bfde14f8 ON public.consortia_membership USING btree (consortium_id);
CREATE INDEX consortia_membership_person_id_5c7bf96c ON public.consortia_membership USING btree (person_id);
CREATE INDEX consortia_person_email_edc44afe_like ON public.consortia_person USING btree (email varchar_pattern_ops);
CREATE INDEX consortia_person_groups_group_id_7d0293b0 ON public.consortia_person_groups USING btree (group_id);
CREATE INDEX consortia_person_groups_person_id_3cbdc9c6 ON public.consortia_person_groups USING btree (person_id);
CREATE INDEX consortia_person_phone_cec3c351_like ON public.consortia_person USING btree (phone varchar_pattern_ops);
CREATE INDEX consortia_person_public_id_cb040f46_like ON public.consortia_person USING btree (public_id varchar_pattern_ops);
CREATE INDEX consortia_person_user_permissions_permission_id_7451d602 ON public.consortia_person_user_permissions USING btree (permission_id);
CREATE INDEX consortia_person_user_permissions_person_id_87ddba9d ON public.consortia_person_user_permissions USING btree (person_id);
CREATE INDEX consortia_place_region_slug_96a8f084 ON public.consortia_place USING btree (region_slug);
CREATE INDEX consortia_place_region_slug_96a8f084_like ON public.consortia_place USING btree (region_slug varchar_pattern_ops);
CREATE INDEX consortia_place_slug_ee1d1271_like ON public.consortia_place USING btree (slug varchar_pattern_ops);
CREATE INDEX consortia_workshop_branch_id_fe39e0ba ON public.consortia_workshop USING btree (branch_id);
CREATE INDEX consortia_workshop_consortium_id_63761341 ON public.consortia_workshop USING btree (consortium_id);
CREATE INDEX consortia_workshop_place_id_29709f2a ON public.consortia_workshop USING btree (place_id);
CREATE INDEX consortia_workshop_public_id_dd65f037_like ON public.consortia_workshop USING btree (public_id varchar_pattern_ops);
CREATE INDEX consortia_workshop_slug_98888abc_like ON public.consortia_workshop USING btree (slug varchar_pattern_ops);
CREATE INDEX consortia_workshopmember_person_id_8422f6fe ON public.consortia_workshopmember USING btree (person_id);
CREATE INDEX consortia_workshopmember_workshop_id_2f72bf66 ON public.consortia_workshopmember USING btree (workshop_id);
CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);
CREATE INDEX demo_loadedstep_name_3516f09b_like ON public.demo_loadedstep USING btree (name varchar_pattern_ops);
CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);
CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX embedded_saleor_allocation_order_line_id_1dad489d ON public.embedded_saleor_allocation USING btree (order_line_id);
CREATE INDEX embedded_saleor_allocation_stock_id_a31164ca ON public.embedded_saleor_allocation USING btree (stock_id);
CREATE INDEX embedded_saleor_app_identifier_4b81024c ON public.embedded_saleor_app USING btree (identifier);
CREATE INDEX embedded_saleor_app_identifier_4b81024c_like ON public.embedded_saleor_app USING btree (identifier varchar_pattern_ops);
CREATE INDEX embedded_saleor_appextension_app_id_ffb04f31 ON public.embedded_saleor_appextension USING btree (app_id);
CREATE INDEX embedded_saleor_apptoken_app_id_472e52b4 ON public.embedded_saleor_apptoken USING btree (app_id);
CREATE INDEX embedded_saleor_apptoken_token_hash_5823a4ad_like ON public.embedded_saleor_apptoken USING btree (token_hash varchar_pattern_ops);
CREATE INDEX embedded_saleor_assignedvalue_page_id_e41c9a26 ON public.embedded_saleor_assignedvalue USING btree (page_id);
CREATE INDEX embedded_saleor_assignedvalue_product_id_255e2a03 ON public.embedded_saleor_assignedvalue USING btree (product_id);
CREATE INDEX embedded_saleor_assignedvalue_sort_order_3cec5cd3 ON public.embedded_saleor_assignedvalue USING btree (sort_order);
CREATE INDEX embedded_saleor_assignedvalue_value_id_830b2b32 ON public.embedded_saleor_assignedvalue USING btree (value_id);
CREATE INDEX embedded_saleor_assignedvalue_variant_id_654fd76f ON public.embedded_saleor_assignedvalue USING btree (variant_id);
CREATE INDEX embedded_saleor_attribute__attribute_id_04985349 ON public.embedded_saleor_attribute_reference_page_types USING btree (attribute_id);
CREATE INDEX embedded_saleor_attribute__attribute_id_c6e3e76e ON public.embedded_saleor_attribute_reference_product_types USING btree (attribute_id);
CREATE INDEX embedded_saleor_attribute__pagetype_id_cd42ca9b ON public.embedded_saleor_attribute_reference_page_types USING btree (pagetype_id);
CREATE INDEX embedded_saleor_attribute__producttype_id_571672fb ON public.embedded_saleor_attribute_reference_product_types USING btree (producttype_id);
CREATE INDEX embedded_saleor_attribute_external_reference_24279f7b_like ON public.embedded_saleor_attribute USING btree (external_reference varchar_pattern_ops);
CREATE INDEX embedded_saleor_attribute_slug_40c742a1_like ON public.embedded_saleor_attribute USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_attributetranslation_attribute_id_ea70514f ON public.embedded_saleor_attributetranslation USING btree (attribute_id);
CREATE INDEX embedded_saleor_attributev_attribute_value_id_2c248370 ON public.embedded_saleor_attributevaluetranslation USING btree (attribute_value_id);
CREATE INDEX embedded_saleor_attributevalue_attribute_id_82dc58c0 ON public.embedded_saleor_attributevalue USING btree (attribute_id);
CREATE INDEX embedded_saleor_attributevalue_external_reference_857d1efe_like ON public.embedded_saleor_attributevalue USING btree (external_reference varchar_pattern_ops);
CREATE INDEX embedded_saleor_attributevalue_reference_category_id_315132f6 ON public.embedded_saleor_attributevalue USING btree (reference_category_id);
CREATE INDEX embedded_saleor_attributevalue_reference_collection_id_309e88f1 ON public.embedded_saleor_attributevalue USING btree (reference_collection_id);
CREATE INDEX embedded_saleor_attributevalue_reference_page_id_308abeb2 ON public.embedded_saleor_attributevalue USING btree (reference_page_id);
CREATE INDEX embedded_saleor_attributevalue_reference_product_id_f8143d31 ON public.embedded_saleor_attributevalue USING btree (reference_product_id);
CREATE INDEX embedded_saleor_attributevalue_reference_variant_id_73f1de84 ON public.embedded_saleor_attributevalue USING btree (reference_variant_id);
CREATE INDEX embedded_saleor_attributevalue_slug_c54e9daf ON public.embedded_saleor_attributevalue USING btree (slug);
CREATE INDEX embedded_saleor_attributevalue_slug_c54e9daf_like ON public.embedded_saleor_attributevalue USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_attributevalue_sort_order_d033197c ON public.embedded_saleor_attributevalue USING btree (sort_order);
CREATE INDEX embedded_saleor_category_parent_id_80018f41 ON public.embedded_saleor_category USING btree (parent_id);
CREATE INDEX embedded_saleor_category_slug_ace3bf13_like ON public.embedded_saleor_category USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_categorytranslation_category_id_d9bce996 ON public.embedded_saleor_categorytranslation USING btree (category_id);
CREATE INDEX embedded_saleor_categorytranslation_slug_9f6ed208 ON public.embedded_saleor_categorytranslation USING btree (slug);
CREATE INDEX embedded_saleor_categorytranslation_slug_9f6ed208_like ON public.embedded_saleor_categorytranslation USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_channel_slug_e88cb783_like ON public.embedded_saleor_channel USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_channelwarehouse_channel_id_7056568b ON public.embedded_saleor_channelwarehouse USING btree (channel_id);
CREATE INDEX embedded_saleor_channelwarehouse_sort_order_b142391c ON public.embedded_saleor_channelwarehouse USING btree (sort_order);
CREATE INDEX embedded_saleor_channelwarehouse_warehouse_id_2c207d1f ON public.embedded_saleor_channelwarehouse USING btree (warehouse_id);
CREATE INDEX embedded_saleor_checkout_billing_address_id_6964ebf3 ON public.embedded_saleor_checkout USING btree (billing_address_id);
CREATE INDEX embedded_saleor_checkout_channel_id_5a5814ad ON public.embedded_saleor_checkout USING btree (channel_id);
CREATE INDEX embedded_saleor_checkout_collection_point_id_26c05e59 ON public.embedded_saleor_checkout USING btree (collection_point_id);
CREATE INDEX embedded_saleor_checkout_delivery_id_7dc915af ON public.embedded_saleor_checkout USING btree (delivery_id);
CREATE INDEX embedded_saleor_checkout_shipping_address_id_6048ea82 ON public.embedded_saleor_checkout USING btree (shipping_address_id);
CREATE INDEX embedded_saleor_checkout_user_id_d2bdceff ON public.embedded_saleor_checkout USING btree (user_id);
CREATE INDEX embedded_saleor_checkoutdelivery_checkout_id_ddcd10f1 ON public.embedded_saleor_checkoutdelivery USING btree (checkout_id);
CREATE INDEX embedded_saleor_checkoutline_checkout_id_57e05339 ON public.embedded_saleor_checkoutline USING btree (checkout_id);
CREATE INDEX embedded_saleor_checkoutline_variant_id_95b0f65b ON public.embedded_saleor_checkoutline USING btree (variant_id);
CREATE INDEX embedded_saleor_collection_slug_2060b52f_like ON public.embedded_saleor_collection USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_collectionchannellisting_channel_id_170f2f88 ON public.embedded_saleor_collectionchannellisting USING btree (channel_id);
CREATE INDEX embedded_saleor_collectionchannellisting_collection_id_be628fef ON public.embedded_saleor_collectionchannellisting USING btree (collection_id);
CREATE INDEX embedded_saleor_collectionproduct_collection_id_aeb7d6db ON public.embedded_saleor_collectionproduct USING btree (collection_id);
CREATE INDEX embedded_saleor_collectionproduct_product_id_0bdb457e ON public.embedded_saleor_collectionproduct USING btree (product_id);
CREATE INDEX embedded_saleor_collectionproduct_sort_order_a4cd7f6d ON public.embedded_saleor_collectionproduct USING btree (sort_order);
CREATE INDEX embedded_saleor_collectiontranslation_collection_id_1059b765 ON public.embedded_saleor_collectiontranslation USING btree (collection_id);
CREATE INDEX embedded_saleor_collectiontranslation_slug_60e58c33 ON public.embedded_saleor_collectiontranslation USING btree (slug);
CREATE INDEX embedded_saleor_collectiontranslation_slug_60e58c33_like ON public.embedded_saleor_collectiontranslation USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_eventdelivery_webhook_id_c635d9a6 ON public.embedded_saleor_eventdelivery USING btree (webhook_id);
CREATE INDEX embedded_saleor_fulfillment_order_id_61e25edb ON public.embedded_saleor_fulfillment USING btree (order_id);
CREATE INDEX embedded_saleor_fulfillmentline_fulfillment_id_e0db0ebb ON public.embedded_saleor_fulfillmentline USING btree (fulfillment_id);
CREATE INDEX embedded_saleor_fulfillmentline_order_line_id_07b91865 ON public.embedded_saleor_fulfillmentline USING btree (order_line_id);
CREATE INDEX embedded_saleor_fulfillmentline_stock_id_6e6cd6b7 ON public.embedded_saleor_fulfillmentline USING btree (stock_id);
CREATE INDEX embedded_saleor_invoice_order_id_6afdc77c ON public.embedded_saleor_invoice USING btree (order_id);
CREATE INDEX embedded_saleor_order_billing_address_id_1ff2db44 ON public.embedded_saleor_order USING btree (billing_address_id);
CREATE INDEX embedded_saleor_order_channel_id_a927f1b1 ON public.embedded_saleor_order USING btree (channel_id);
CREATE INDEX embedded_saleor_order_collection_point_id_7e1f0264 ON public.embedded_saleor_order USING btree (collection_point_id);
CREATE INDEX embedded_saleor_order_created_at_362b4475 ON public.embedded_saleor_order USING btree (created_at);
CREATE INDEX embedded_saleor_order_external_reference_a7b6e012_like ON public.embedded_saleor_order USING btree (external_reference varchar_pattern_ops);
CREATE INDEX embedded_saleor_order_shipping_address_id_b6033860 ON public.embedded_saleor_order USING btree (shipping_address_id);
CREATE INDEX embedded_saleor_order_shipping_method_id_584801e3 ON public.embedded_saleor_order USING btree (shipping_method_id);
CREATE INDEX embedded_saleor_order_shipping_tax_class_id_0eaf677f ON public.embedded_saleor_order USING btree (shipping_tax_class_id);
CREATE INDEX embedded_saleor_order_user_id_7ebabe84 ON public.embedded_saleor_order USING btree (user_id);
CREATE INDEX embedded_saleor_orderevent_app_id_6b3078ec ON public.embedded_saleor_orderevent USING btree (app_id);
CREATE INDEX embedded_saleor_orderevent_order_id_8da47a92 ON public.embedded_saleor_orderevent USING btree (order_id);
CREATE INDEX embedded_saleor_orderevent_user_id_bff051b0 ON public.embedded_saleor_orderevent USING btree (user_id);
CREATE INDEX embedded_saleor_ordergrant_granted_refund_id_0d12683a ON public.embedded_saleor_ordergrantedrefundline USING btree (granted_refund_id);
CREATE INDEX embedded_saleor_ordergrantedrefund_app_id_fb58e2e8 ON public.embedded_saleor_ordergrantedrefund USING btree (app_id);
CREATE INDEX embedded_saleor_ordergrantedrefund_order_id_c51f5b94 ON public.embedded_saleor_ordergrantedrefund USING btree (order_id);
CREATE INDEX embedded_saleor_ordergrantedrefund_transaction_id_0fef9891 ON public.embedded_saleor_ordergrantedrefund USING btree (transaction_id);
CREATE INDEX embedded_saleor_ordergrantedrefund_user_id_1b595bc5 ON public.embedded_saleor_ordergrantedrefund USING btree (user_id);
CREATE INDEX embedded_saleor_ordergrantedrefundline_order_line_id_15368c99 ON public.embedded_saleor_ordergrantedrefundline USING btree (order_line_id);
CREATE INDEX embedded_saleor_orderline_order_id_40e533dc ON public.embedded_saleor_orderline USING btree (order_id);
CREATE INDEX embedded_saleor_orderline_tax_class_id_a08329c6 ON public.embedded_saleor_orderline USING btree (tax_class_id);
CREATE INDEX embedded_saleor_orderline_variant_id_bce3fe28 ON public.embedded_saleor_orderline USING btree (variant_id);
CREATE INDEX embedded_saleor_page_page_type_id_aa482782 ON public.embedded_saleor_page USING btree (page_type_id);
CREATE INDEX embedded_saleor_page_slug_2bc17fd5_like ON public.embedded_saleor_page USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_pagetranslation_page_id_fe8978af ON public.embedded_saleor_pagetranslation USING btree (page_id);
CREATE INDEX embedded_saleor_pagetranslation_slug_25185090 ON public.embedded_saleor_pagetranslation USING btree (slug);
CREATE INDEX embedded_saleor_pagetranslation_slug_25185090_like ON public.embedded_saleor_pagetranslation USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_pagetype_slug_82e55712_like ON public.embedded_saleor_pagetype USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_pagetypeattribute_attribute_id_d5d19cf9 ON public.embedded_saleor_pagetypeattribute USING btree (attribute_id);
CREATE INDEX embedded_saleor_pagetypeattribute_page_type_id_719c40d9 ON public.embedded_saleor_pagetypeattribute USING btree (page_type_id);
CREATE INDEX embedded_saleor_pagetypeattribute_sort_order_5887974c ON public.embedded_saleor_pagetypeattribute USING btree (sort_order);
CREATE INDEX embedded_saleor_payment_checkout_id_eb729473 ON public.embedded_saleor_payment USING btree (checkout_id);
CREATE INDEX embedded_saleor_payment_order_id_fd7331e4 ON public.embedded_saleor_payment USING btree (order_id);
CREATE INDEX embedded_saleor_paymentstep_payment_id_1132d9b1 ON public.embedded_saleor_paymentstep USING btree (payment_id);
CREATE INDEX embedded_saleor_product_category_id_d0754fbe ON public.embedded_saleor_product USING btree (category_id);
CREATE INDEX embedded_saleor_product_default_variant_id_1172ca1d ON public.embedded_saleor_product USING btree (default_variant_id);
CREATE INDEX embedded_saleor_product_external_reference_d4b14105_like ON public.embedded_saleor_product USING btree (external_reference varchar_pattern_ops);
CREATE INDEX embedded_saleor_product_product_type_id_ae800549 ON public.embedded_saleor_product USING btree (product_type_id);
CREATE INDEX embedded_saleor_product_slug_98df81b6_like ON public.embedded_saleor_product USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_product_tax_class_id_06f7b563 ON public.embedded_saleor_product USING btree (tax_class_id);
CREATE INDEX embedded_saleor_productchannellisting_channel_id_460bd110 ON public.embedded_saleor_productchannellisting USING btree (channel_id);
CREATE INDEX embedded_saleor_productchannellisting_product_id_b76b333e ON public.embedded_saleor_productchannellisting USING btree (product_id);
CREATE INDEX embedded_saleor_productmedia_product_id_fbcca7f7 ON public.embedded_saleor_productmedia USING btree (product_id);
CREATE INDEX embedded_saleor_productmedia_sort_order_891946b2 ON public.embedded_saleor_productmedia USING btree (sort_order);
CREATE INDEX embedded_saleor_producttranslation_product_id_0d5a3972 ON public.embedded_saleor_producttranslation USING btree (product_id);
CREATE INDEX embedded_saleor_producttranslation_slug_578fa59b ON public.embedded_saleor_producttranslation USING btree (slug);
CREATE INDEX embedded_saleor_producttranslation_slug_578fa59b_like ON public.embedded_saleor_producttranslation USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_producttype_slug_be513cd6_like ON public.embedded_saleor_producttype USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_producttype_tax_class_id_5f0ee4fb ON public.embedded_saleor_producttype USING btree (tax_class_id);
CREATE INDEX embedded_saleor_producttypeattribute_attribute_id_66976f01 ON public.embedded_saleor_producttypeattribute USING btree (attribute_id);
CREATE INDEX embedded_saleor_producttypeattribute_product_type_id_d3832aef ON public.embedded_saleor_producttypeattribute USING btree (product_type_id);
CREATE INDEX embedded_saleor_producttypeattribute_sort_order_a97df32e ON public.embedded_saleor_producttypeattribute USING btree (sort_order);
CREATE INDEX embedded_saleor_productvar_channel_id_c03c9a31 ON public.embedded_saleor_productvariantchannellisting USING btree (channel_id);
CREATE INDEX embedded_saleor_productvar_product_variant_id_0b11745a ON public.embedded_saleor_productvarianttranslation USING btree (product_variant_id);
CREATE INDEX embedded_saleor_productvar_variant_id_b67779fc ON public.embedded_saleor_productvariantchannellisting USING btree (variant_id);
CREATE INDEX embedded_saleor_productvariant_external_reference_8861a7c1_like ON public.embedded_saleor_productvariant USING btree (external_reference varchar_pattern_ops);
CREATE INDEX embedded_saleor_productvariant_media_productmedia_id_77ebde8f ON public.embedded_saleor_productvariant_media USING btree (productmedia_id);
CREATE INDEX embedded_saleor_productvariant_media_productvariant_id_f8bc5999 ON public.embedded_saleor_productvariant_media USING btree (productvariant_id);
CREATE INDEX embedded_saleor_productvariant_product_id_b2598542 ON public.embedded_saleor_productvariant USING btree (product_id);
CREATE INDEX embedded_saleor_productvariant_sku_91428179_like ON public.embedded_saleor_productvariant USING btree (sku varchar_pattern_ops);
CREATE INDEX embedded_saleor_productvariant_sort_order_4c44398a ON public.embedded_saleor_productvariant USING btree (sort_order);
CREATE INDEX embedded_saleor_shippingme_channel_id_0a41883b ON public.embedded_saleor_shippingmethodchannellisting USING btree (channel_id);
CREATE INDEX embedded_saleor_shippingme_product_id_96391547 ON public.embedded_saleor_shippingmethod_excluded_products USING btree (product_id);
CREATE INDEX embedded_saleor_shippingme_shipping_method_id_3b27ff01 ON public.embedded_saleor_shippingmethodchannellisting USING btree (shipping_method_id);
CREATE INDEX embedded_saleor_shippingme_shippingmethod_id_b5594faa ON public.embedded_saleor_shippingmethod_excluded_products USING btree (shippingmethod_id);
CREATE INDEX embedded_saleor_shippingmethod_shipping_zone_id_9e4d99a2 ON public.embedded_saleor_shippingmethod USING btree (shipping_zone_id);
CREATE INDEX embedded_saleor_shippingmethod_tax_class_id_2bacf7b1 ON public.embedded_saleor_shippingmethod USING btree (tax_class_id);
CREATE INDEX embedded_saleor_shippingzo_shippingzone_id_814d47dd ON public.embedded_saleor_shippingzone_warehouses USING btree (shippingzone_id);
CREATE INDEX embedded_saleor_shippingzone_channels_channel_id_7c13417f ON public.embedded_saleor_shippingzone_channels USING btree (channel_id);
CREATE INDEX embedded_saleor_shippingzone_channels_shippingzone_id_c48d2464 ON public.embedded_saleor_shippingzone_channels USING btree (shippingzone_id);
CREATE INDEX embedded_saleor_shippingzone_warehouses_warehouse_id_d64e87ad ON public.embedded_saleor_shippingzone_warehouses USING btree (warehouse_id);
CREATE INDEX embedded_saleor_stock_product_variant_id_c60429ce ON public.embedded_saleor_stock USING btree (product_variant_id);
CREATE INDEX embedded_saleor_stock_warehouse_id_bb4e4445 ON public.embedded_saleor_stock USING btree (warehouse_id);
CREATE INDEX embedded_saleor_taxclasscountryrate_tax_class_id_8334d419 ON public.embedded_saleor_taxclasscountryrate USING btree (tax_class_id);
CREATE INDEX embedded_saleor_taxconfigu_tax_configuration_id_25e7438f ON public.embedded_saleor_taxconfigurationpercountry USING btree (tax_configuration_id);
CREATE INDEX embedded_saleor_transactionevent_app_id_a2b4d4cd ON public.embedded_saleor_transactionevent USING btree (app_id);
CREATE INDEX embedded_saleor_transactionevent_granted_refund_id_cd954c53 ON public.embedded_saleor_transactionevent USING btree (granted_refund_id);
CREATE INDEX embedded_saleor_transactionevent_transaction_id_2f58bdd2 ON public.embedded_saleor_transactionevent USING btree (transaction_id);
CREATE INDEX embedded_saleor_transactionevent_user_id_f7e64161 ON public.embedded_saleor_transactionevent USING btree (user_id);
CREATE INDEX embedded_saleor_transactionitem_app_id_1702264a ON public.embedded_saleor_transactionitem USING btree (app_id);
CREATE INDEX embedded_saleor_transactionitem_checkout_id_22c18ce3 ON public.embedded_saleor_transactionitem USING btree (checkout_id);
CREATE INDEX embedded_saleor_transactionitem_idempotency_key_05b02b6c_like ON public.embedded_saleor_transactionitem USING btree (idempotency_key varchar_pattern_ops);
CREATE INDEX embedded_saleor_transactionitem_order_id_5ab5995c ON public.embedded_saleor_transactionitem USING btree (order_id);
CREATE INDEX embedded_saleor_transactionitem_user_id_a8e13ae0 ON public.embedded_saleor_transactionitem USING btree (user_id);
CREATE INDEX embedded_saleor_user_addresses_address_id_7aeb9683 ON public.embedded_saleor_user_addresses USING btree (address_id);
CREATE INDEX embedded_saleor_user_addresses_user_id_41d40837 ON public.embedded_saleor_user_addresses USING btree (user_id);
CREATE INDEX embedded_saleor_user_default_billing_address_id_a503a875 ON public.embedded_saleor_user USING btree (default_billing_address_id);
CREATE INDEX embedded_saleor_user_default_shipping_address_id_cb09def8 ON public.embedded_saleor_user USING btree (default_shipping_address_id);
CREATE INDEX embedded_saleor_user_email_f357a313_like ON public.embedded_saleor_user USING btree (email varchar_pattern_ops);
CREATE INDEX embedded_saleor_user_external_reference_3ee3f60d_like ON public.embedded_saleor_user USING btree (external_reference varchar_pattern_ops);
CREATE INDEX embedded_saleor_warehouse_address_id_bb7e342c ON public.embedded_saleor_warehouse USING btree (address_id);
CREATE INDEX embedded_saleor_warehouse_external_reference_dbba3ac1_like ON public.embedded_saleor_warehouse USING btree (external_reference varchar_pattern_ops);
CREATE INDEX embedded_saleor_warehouse_slug_579f0b1c_like ON public.embedded_saleor_warehouse USING btree (slug varchar_pattern_ops);
CREATE INDEX embedded_saleor_webhook_app_id_8f7e618e ON public.embedded_saleor_webhook USING btree (app_id);
CREATE UNIQUE INDEX engine_app_installed_once ON public.embedded_saleor_app USING btree (identifier) WHERE ((removed_at IS NULL) AND (NOT ((identifier)::text = ''::text)));
CREATE INDEX engine_checkout_newest ON public.embedded_saleor_checkout USING btree (created_at DESC, id);
CREATE INDEX engine_listing_by_date ON public.embedded_saleor_productchannellisting USING btree (channel_id, published_at, product_id);
CREATE INDEX engine_listing_by_price ON public.embedded_saleor_productchannellisting USING btree (channel_id, lowest_price_amount, product_id);
CREATE INDEX engine_order_by_change ON public.embedded_saleor_order USING btree (updated_at, number);
CREATE INDEX engine_order_email ON public.embedded_saleor_order USING btree (user_email);
CREATE INDEX engine_order_unsettled ON public.embedded_saleor_order USING btree (status, created_at) WHERE ((status)::text = ANY ((ARRAY['DRAFT'::character varying, 'UNCONFIRMED'::character varying, 'EXPIRED'::character varying])::text[]));
CREATE INDEX engine_product_by_change ON public.embedded_saleor_product USING btree (updated_at, id);
CREATE INDEX engine_product_by_creation ON public.embedded_saleor_product USING btree (created_at, id);
CREATE INDEX engine_product_by_name ON public.embedded_saleor_product USING btree (name, id);
CREATE INDEX engine_product_metadata ON public.embedded_saleor_product USING gin (metadata);
CREATE INDEX engine_product_words ON public.embedded_saleor_product USING gin (to_tsvector('simple'::regconfig, (((((COALESCE(name, ''::character varying))::text || ' '::text) || (COALESCE(slug, ''::character varying))::text) || ' '::text) || COALESCE(description_plaintext, ''::text))));
CREATE INDEX engine_transaction_psp ON public.embedded_saleor_transactionitem USING btree (psp_reference);
CREATE INDEX engine_user_email_any_case ON public.embedded_saleor_user USING btree (upper((email)::text));
CREATE INDEX engine_variant_by_price ON public.embedded_saleor_productvariantchannellisting USING btree (channel_id, price_amount);
CREATE INDEX engine_variant_by_sku ON public.embedded_saleor_productvariant USING btree (upper((sku)::text) varchar_pattern_ops);
CREATE INDEX engine_webhook_async ON public.embedded_saleor_webhook USING gin (async_events);
CREATE INDEX engine_webhook_sync ON public.embedded_saleor_webhook USING gin (sync_events);
CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);
CREATE UNIQUE INDEX hold_once_an_owner ON public.catalog_hold USING btree (listing_id, owner, owner_ref) WHERE (released_at IS NULL);
CREATE UNIQUE INDEX hold_one_live_a_piece ON public.catalog_hold USING btree (listing_id, unit) WHERE (is_exclusive AND (released_at IS NULL));
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE UNIQUE INDEX listing_imported_once ON public.catalog_listing USING btree (consortium_id, import_key) WHERE (NOT ((import_key)::text = ''::text));
CREATE INDEX markets_deniedlist_code_538e5026_like ON public.markets_deniedlist USING btree (code varchar_pattern_ops);
CREATE INDEX markets_deniedname_list_id_25128fb1 ON public.markets_deniedname USING btree (list_id);
CREATE INDEX markets_market_channel_slug_cc0b5463_like ON public.markets_market USING btree (channel_slug varchar_pattern_ops);
CREATE INDEX markets_market_code_a7c4165b_like ON public.markets_market USING btree (code varchar_pattern_ops);
CREATE INDEX markets_policyrecord_rule_id_1ade5443 ON public.markets_policyrecord USING btree (rule_id);
CREATE INDEX markets_policyrecord_subject_87bdfbf3 ON public.markets_policyrecord USING btree (subject);
CREATE INDEX markets_policyrecord_subject_87bdfbf3_like ON public.markets_policyrecord USING btree (subject varchar_pattern_ops);
CREATE INDEX markets_screening_subject_223dc57c ON public.markets_screening USING btree (subject);
CREATE INDEX markets_screening_subject_223dc57c_like ON public.markets_screening USING btree (subject varchar_pattern_ops);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX orders_cons_consort_4524de_idx ON public.orders_consignment USING btree (consortium_id, state, due_on);
CREATE INDEX orders_consignment_consortium_id_5f105f8d ON public.orders_consignment USING btree (consortium_id);
CREATE INDEX orders_consignment_invoice_number_40f8dc7c_like ON public.orders_consignment USING btree (invoice_number varchar_pattern_ops);
CREATE INDEX orders_consignment_order_id_1fb4ba60 ON public.orders_consignment USING btree (order_id);
CREATE INDEX orders_consignment_public_id_8658a4ff_like ON public.orders_consignment USING btree (public_id varchar_pattern_ops);
CREATE INDEX orders_consignment_reviewed_by_id_2e4763e1 ON public.orders_consignment USING btree (reviewed_by_id);
CREATE INDEX orders_consignment_workshop_id_0375b6aa ON public.orders_consignment USING btree (workshop_id);
CREATE INDEX orders_entr_account_47dcdb_idx ON public.orders_entry USING btree (account, piece_id);
CREATE INDEX orders_entry_kind_b1da3d67 ON public.orders_entry USING btree (kind);
CREATE INDEX orders_entry_kind_b1da3d67_like ON public.orders_entry USING btree (kind varchar_pattern_ops);
CREATE INDEX orders_entry_posting_id_acd3371e ON public.orders_entry USING btree (posting_id);
CREATE INDEX orders_inspection_by_id_c39cda34 ON public.orders_inspection USING btree (by_id);
CREATE INDEX orders_inspection_consignment_id_f23921e0 ON public.orders_inspection USING btree (consignment_id);
CREATE INDEX orders_order_market_id_6cfb4270 ON public.orders_order USING btree (market_id);
CREATE INDEX orders_order_number_abc9e0f2 ON public.orders_order USING btree (number);
CREATE INDEX orders_order_number_abc9e0f2_like ON public.orders_order USING btree (number varchar_pattern_ops);
CREATE INDEX orders_order_person_id_d83c6a37 ON public.orders_order USING btree (person_id);
CREATE INDEX orders_order_public_id_477d735f_like ON public.orders_order USING btree (public_id varchar_pattern_ops);
CREATE INDEX orders_order_saleor_id_36831696_like ON public.orders_order USING btree (saleor_id varchar_pattern_ops);
CREATE INDEX orders_order_saleor_transaction_id_93611191 ON public.orders_order USING btree (saleor_transaction_id);
CREATE INDEX orders_order_saleor_transaction_id_93611191_like ON public.orders_order USING btree (saleor_transaction_id varchar_pattern_ops);
CREATE INDEX orders_order_secret_8743ad18_like ON public.orders_order USING btree (secret varchar_pattern_ops);
CREATE INDEX orders_orderline_consignment_id_70d61009 ON public.orders_orderline USING btree (consignment_id);
CREATE INDEX orders_orderline_listing_id_5ddb1180 ON public.orders_orderline USING btree (listing_id);
CREATE INDEX orders_orderline_order_id_17f8f3ef ON public.orders_orderline USING btree (order_id);
CREATE INDEX orders_payout_by_id_0a35d94d ON public.orders_payout USING btree (by_id);
CREATE INDEX orders_payout_consortium_id_278d882e ON public.orders_payout USING btree (consortium_id);
CREATE INDEX orders_payout_workshop_id_c057a3af ON public.orders_payout USING btree (workshop_id);
CREATE INDEX orders_posting_by_id_ab63efa2 ON public.orders_posting USING btree (by_id);
CREATE INDEX orders_posting_consignment_id_fea70977 ON public.orders_posting USING btree (consignment_id);
CREATE INDEX orders_posting_consortium_id_2e125a8e ON public.orders_posting USING btree (consortium_id);
CREATE INDEX orders_posting_reference_2a436578_like ON public.orders_posting USING btree (reference varchar_pattern_ops);
CREATE INDEX orders_posting_workshop_id_1b667564 ON public.orders_posting USING btree (workshop_id);
CREATE INDEX orders_purchase_market_id_ae756c7d ON public.orders_purchase USING btree (market_id);
CREATE INDEX orders_purchase_person_id_84b1bdc5 ON public.orders_purchase USING btree (person_id);
CREATE INDEX orders_purchase_public_id_32c56fc9_like ON public.orders_purchase USING btree (public_id varchar_pattern_ops);
CREATE INDEX orders_purchase_saleor_checkout_id_81474238 ON public.orders_purchase USING btree (saleor_checkout_id);
CREATE INDEX orders_purchase_saleor_checkout_id_81474238_like ON public.orders_purchase USING btree (saleor_checkout_id varchar_pattern_ops);
CREATE INDEX orders_purchase_saleor_transaction_id_ec15ff7e ON public.orders_purchase USING btree (saleor_transaction_id);
CREATE INDEX orders_purchase_saleor_transaction_id_ec15ff7e_like ON public.orders_purchase USING btree (saleor_transaction_id varchar_pattern_ops);
CREATE INDEX orders_purchase_secret_b89b1be3_like ON public.orders_purchase USING btree (secret varchar_pattern_ops);
CREATE INDEX orders_purchaseline_listing_id_ec047132 ON public.orders_purchaseline USING btree (listing_id);
CREATE INDEX orders_purchaseline_purchase_id_676fc384 ON public.orders_purchaseline USING btree (purchase_id);
CREATE INDEX orders_refund_by_id_ec5cef70 ON public.orders_refund USING btree (by_id);
CREATE INDEX orders_refund_consignment_id_e482659f ON public.orders_refund USING btree (consignment_id);
CREATE INDEX orders_refundline_line_id_e7037741 ON public.orders_refundline USING btree (line_id);
CREATE INDEX orders_refundline_refund_id_bbd48e7b ON public.orders_refundline USING btree (refund_id);
CREATE INDEX payments_bankaccount_currency_ca2acb96_like ON public.payments_bankaccount USING btree (currency varchar_pattern_ops);
CREATE INDEX payments_payment_public_id_0c37c47c_like ON public.payments_payment USING btree (public_id varchar_pattern_ops);
CREATE INDEX payments_payment_reference_1d502039 ON public.payments_payment USING btree (reference);
CREATE INDEX payments_payment_reference_1d502039_like ON public.payments_payment USING btree (reference varchar_pattern_ops);
CREATE INDEX payments_payment_saleor_transaction_id_017b8319_like ON public.payments_payment USING btree (saleor_transaction_id varchar_pattern_ops);
CREATE INDEX payments_payment_source_id_5882b99f ON public.payments_payment USING btree (source_id);
CREATE INDEX payments_payment_source_id_5882b99f_like ON public.payments_payment USING btree (source_id varchar_pattern_ops);
CREATE INDEX payments_paymentevent_payment_id_1fde19d5 ON public.payments_paymentevent USING btree (payment_id);
CREATE INDEX poll_due ON public.shipping_poll USING btree (source, next_at);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);
CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);
CREATE UNIQUE INDEX refund_one_at_a_time ON public.orders_refund USING btree (consignment_id) WHERE ((state)::text = 'asked'::text);
CREATE INDEX saleor_deli_receive_9b91a2_idx ON public.saleor_delivery USING btree (received_at);
CREATE INDEX saleor_delivery_key_155f618c_like ON public.saleor_delivery USING btree (key varchar_pattern_ops);
CREATE INDEX saleor_entity_installation_id_4d98b999 ON public.saleor_entity USING btree (installation_id);
CREATE INDEX saleor_installation_api_url_8bd2eca6_like ON public.saleor_installation USING btree (api_url varchar_pattern_ops);
CREATE INDEX screening_of_a_consortium ON public.markets_screening USING gin (consortium_refs);
CREATE INDEX screening_of_a_name ON public.markets_screening USING btree (folded, country);
CREATE INDEX shared_counts_expires ON public.shared_counts USING btree (expires);
CREATE INDEX shipping_allowance_goods_2e8fa8db ON public.shipping_allowance USING btree (goods);
CREATE INDEX shipping_allowance_goods_2e8fa8db_like ON public.shipping_allowance USING btree (goods varchar_pattern_ops);
CREATE INDEX shipping_allowancerule_goods_f203db8b ON public.shipping_allowancerule USING btree (goods);
CREATE INDEX shipping_allowancerule_goods_f203db8b_like ON public.shipping_allowancerule USING btree (goods varchar_pattern_ops);
CREATE INDEX shipping_allowanceuse_allowance_id_604395e1 ON public.shipping_allowanceuse USING btree (allowance_id);
CREATE INDEX shipping_allowanceuse_consignment_ref_04ad31d8 ON public.shipping_allowanceuse USING btree (consignment_ref);
CREATE INDEX shipping_allowanceuse_consignment_ref_04ad31d8_like ON public.shipping_allowanceuse USING btree (consignment_ref varchar_pattern_ops);
CREATE INDEX shipping_appeal_parcel_id_6b487804 ON public.shipping_appeal USING btree (parcel_id);
CREATE INDEX shipping_batchticket_source_221748cc ON public.shipping_batchticket USING btree (source);
CREATE INDEX shipping_batchticket_source_221748cc_like ON public.shipping_batchticket USING btree (source varchar_pattern_ops);
CREATE INDEX shipping_claim_parcel_id_45bdcb39 ON public.shipping_claim USING btree (parcel_id);
CREATE INDEX shipping_customshold_due_on_265f9e79 ON public.shipping_customshold USING btree (due_on);
CREATE INDEX shipping_customshold_parcel_id_7ade0902 ON public.shipping_customshold USING btree (parcel_id);
CREATE INDEX shipping_defect_parcel_id_50437898 ON public.shipping_defect USING btree (parcel_id);
CREATE INDEX shipping_deliverytime_service_code_da6b7af0 ON public.shipping_deliverytime USING btree (service_code);
CREATE INDEX shipping_deliverytime_service_code_da6b7af0_like ON public.shipping_deliverytime USING btree (service_code varchar_pattern_ops);
CREATE INDEX shipping_enclosure_kind_8c42f0df ON public.shipping_enclosure USING btree (kind);
CREATE INDEX shipping_enclosure_kind_8c42f0df_like ON public.shipping_enclosure USING btree (kind varchar_pattern_ops);
CREATE INDEX shipping_enclosure_parcel_id_575efa75 ON public.shipping_enclosure USING btree (parcel_id);
CREATE INDEX shipping_identifier_number_3fd92dc7 ON public.shipping_identifier USING btree (number);
CREATE INDEX shipping_identifier_number_3fd92dc7_like ON public.shipping_identifier USING btree (number varchar_pattern_ops);
CREATE INDEX shipping_identifier_parcel_ref_ca95f214_like ON public.shipping_identifier USING btree (parcel_ref varchar_pattern_ops);
CREATE INDEX shipping_identifier_range_id_c9a7c463 ON public.shipping_identifier USING btree (range_id);
CREATE INDEX shipping_identifierrange_consortium_ref_d09de0a9 ON public.shipping_identifierrange USING btree (consortium_ref);
CREATE INDEX shipping_identifierrange_consortium_ref_d09de0a9_like ON public.shipping_identifierrange USING btree (consortium_ref varchar_pattern_ops);
CREATE INDEX shipping_keptquote_public_id_84f48eb3_like ON public.shipping_keptquote USING btree (public_id varchar_pattern_ops);
CREATE INDEX shipping_paper_kind_67498294 ON public.shipping_paper USING btree (kind);
CREATE INDEX shipping_paper_kind_67498294_like ON public.shipping_paper USING btree (kind varchar_pattern_ops);
CREATE INDEX shipping_paper_parcel_id_2483fa8c ON public.shipping_paper USING btree (parcel_id);
CREATE INDEX shipping_paperrule_paper_df0c8d47 ON public.shipping_paperrule USING btree (paper);
CREATE INDEX shipping_paperrule_paper_df0c8d47_like ON public.shipping_paperrule USING btree (paper varchar_pattern_ops);
CREATE INDEX shipping_parcel_consignment_ref_93541f2f ON public.shipping_parcel USING btree (consignment_ref);
CREATE INDEX shipping_parcel_consignment_ref_93541f2f_like ON public.shipping_parcel USING btree (consignment_ref varchar_pattern_ops);
CREATE INDEX shipping_parcel_consortium_ref_91fb95ac ON public.shipping_parcel USING btree (consortium_ref);
CREATE INDEX shipping_parcel_consortium_ref_91fb95ac_like ON public.shipping_parcel USING btree (consortium_ref varchar_pattern_ops);
CREATE INDEX shipping_parcel_public_id_ae5d78d3_like ON public.shipping_parcel USING btree (public_id varchar_pattern_ops);
CREATE INDEX shipping_parcel_service_code_9d249416 ON public.shipping_parcel USING btree (service_code);
CREATE INDEX shipping_parcel_service_code_9d249416_like ON public.shipping_parcel USING btree (service_code varchar_pattern_ops);
CREATE INDEX shipping_parcel_state_56e184f3 ON public.shipping_parcel USING btree (state);
CREATE INDEX shipping_parcel_state_56e184f3_like ON public.shipping_parcel USING btree (state varchar_pattern_ops);
CREATE INDEX shipping_poll_parcel_id_9b66ef45 ON public.shipping_poll USING btree (parcel_id);
CREATE INDEX shipping_poll_source_d995a63e ON public.shipping_poll USING btree (source);
CREATE INDEX shipping_poll_source_d995a63e_like ON public.shipping_poll USING btree (source varchar_pattern_ops);
CREATE INDEX shipping_rulechange_table_fc64b2a1 ON public.shipping_rulechange USING btree ("table");
CREATE INDEX shipping_rulechange_table_fc64b2a1_like ON public.shipping_rulechange USING btree ("table" varchar_pattern_ops);
CREATE INDEX shipping_rulesversion_table_0e7d5758_like ON public.shipping_rulesversion USING btree ("table" varchar_pattern_ops);
CREATE INDEX shipping_scanevent_parcel_id_51a40fc6 ON public.shipping_scanevent USING btree (parcel_id);
CREATE INDEX shipping_scanevent_source_10812689 ON public.shipping_scanevent USING btree (source);
CREATE INDEX shipping_scanevent_source_10812689_like ON public.shipping_scanevent USING btree (source varchar_pattern_ops);
CREATE INDEX shipping_se_origin_51129d_idx ON public.shipping_service USING btree (origin, destination);
CREATE INDEX shipping_service_code_e58c69be ON public.shipping_service USING btree (code);
CREATE INDEX shipping_service_code_e58c69be_like ON public.shipping_service USING btree (code varchar_pattern_ops);
CREATE INDEX shipping_structurefigures_code_67a82862 ON public.shipping_structurefigures USING btree (code);
CREATE INDEX shipping_structurefigures_code_67a82862_like ON public.shipping_structurefigures USING btree (code varchar_pattern_ops);
CREATE INDEX shipping_tariffband_service_code_6cb5dfe1 ON public.shipping_tariffband USING btree (service_code);
CREATE INDEX shipping_tariffband_service_code_6cb5dfe1_like ON public.shipping_tariffband USING btree (service_code varchar_pattern_ops);
CREATE INDEX storefront_pagesource_name_67fa5e11_like ON public.storefront_pagesource USING btree (name varchar_pattern_ops);
CREATE INDEX storefront_savedsearch_market_id_3a1ea406 ON public.storefront_savedsearch USING btree (market_id);
CREATE INDEX storefront_savedsearch_person_id_fb353a2a ON public.storefront_savedsearch USING btree (person_id);
CREATE INDEX storefront_savedsearch_public_id_6aa9de58_like ON public.storefront_savedsearch USING btree (public_id varchar_pattern_ops);
CREATE INDEX storefront_savedsearch_secret_487df244_like ON public.storefront_savedsearch USING btree (secret varchar_pattern_ops);
CREATE INDEX storytelling_formerslug_page_id_662bc485 ON public.storytelling_formerslug USING btree (page_id);
CREATE INDEX storytelling_formerslug_slug_89d66c1a ON public.storytelling_formerslug USING btree (slug);
CREATE INDEX storytelling_formerslug_slug_89d66c1a_like ON public.storytelling_formerslug USING btree (slug varchar_pattern_ops);
CREATE INDEX storytelling_storypage_brand_slug_0cbaf8c5 ON public.storytelling_storypage USING btree (brand_slug);
CREATE INDEX storytelling_storypage_brand_slug_0cbaf8c5_like ON public.storytelling_storypage USING btree (brand_slug varchar_pattern_ops);
CREATE INDEX storytelling_storypage_craft_18e370d3 ON public.storytelling_storypage USING btree (craft);
CREATE INDEX storytelling_storypage_craft_18e370d3_like ON public.storytelling_storypage USING btree (craft varchar_pattern_ops);
CREATE INDEX storytelling_storypage_image_id_434e65cb ON public.storytelling_storypage USING btree (image_id);
CREATE INDEX storytelling_storypage_place_slug_d3a263fc ON public.storytelling_storypage USING btree (place_slug);
CREATE INDEX storytelling_storypage_place_slug_d3a263fc_like ON public.storytelling_storypage USING btree (place_slug varchar_pattern_ops);
CREATE INDEX storytelling_storypage_workshop_slug_c3a2a396 ON public.storytelling_storypage USING btree (workshop_slug);
CREATE INDEX storytelling_storypage_workshop_slug_c3a2a396_like ON public.storytelling_storypage USING btree (workshop_slug varchar_pattern_ops);
CREATE INDEX storytelling_subjecttext_first_published_at_557708b5 ON public.storytelling_subjecttext USING btree (first_published_at);
CREATE INDEX storytelling_subjecttext_image_id_4e1dfdef ON public.storytelling_subjecttext USING btree (image_id);
CREATE INDEX storytelling_subjecttext_latest_revision_id_d4f97cc1 ON public.storytelling_subjecttext USING btree (latest_revision_id);
CREATE INDEX storytelling_subjecttext_live_revision_id_5bbfb812 ON public.storytelling_subjecttext USING btree (live_revision_id);
CREATE INDEX storytelling_subjecttext_locale_id_63161862 ON public.storytelling_subjecttext USING btree (locale_id);
CREATE INDEX storytelling_subjecttext_subject_192a034a ON public.storytelling_subjecttext USING btree (subject);
CREATE INDEX storytelling_subjecttext_subject_192a034a_like ON public.storytelling_subjecttext USING btree (subject varchar_pattern_ops);
CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);
CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);
CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);
CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);
CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);
CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX wagtail_localize_localesynchronization_sync_from_id_1bc4c2eb ON public.wagtail_localize_localesynchronization USING btree (sync_from_id);
CREATE INDEX wagtail_localize_overridablesegment_context_id_eed8c388 ON public.wagtail_localize_overridablesegment USING btree (context_id);
CREATE INDEX wagtail_localize_overridablesegment_source_id_5720ac20 ON public.wagtail_localize_overridablesegment USING btree (source_id);
CREATE INDEX wagtail_localize_relatedobjectsegment_context_id_c0a725be ON public.wagtail_localize_relatedobjectsegment USING btree (context_id);
CREATE INDEX wagtail_localize_relatedobjectsegment_object_id_6c7b58df ON public.wagtail_localize_relatedobjectsegment USING btree (object_id);
CREATE INDEX wagtail_localize_relatedobjectsegment_source_id_9a3b1373 ON public.wagtail_localize_relatedobjectsegment USING btree (source_id);
CREATE INDEX wagtail_localize_segmentoverride_context_id_f827efe0 ON public.wagtail_localize_segmentoverride USING btree (context_id);
CREATE INDEX wagtail_localize_segmentoverride_last_translated_by_id_a86448fc ON public.wagtail_localize_segmentoverride USING btree (last_translated_by_id);
CREATE INDEX wagtail_localize_segmentoverride_locale_id_b1673d41 ON public.wagtail_localize_segmentoverride USING btree (locale_id);
CREATE INDEX wagtail_localize_string_locale_id_2cded126 ON public.wagtail_localize_string USING btree (locale_id);
CREATE INDEX wagtail_localize_stringsegment_context_id_63235539 ON public.wagtail_localize_stringsegment USING btree (context_id);
CREATE INDEX wagtail_localize_stringsegment_source_id_5804129f ON public.wagtail_localize_stringsegment USING btree (source_id);
CREATE INDEX wagtail_localize_stringsegment_string_id_6356d5ec ON public.wagtail_localize_stringsegment USING btree (string_id);
CREATE INDEX wagtail_localize_stringtra_last_translated_by_id_764c7a3f ON public.wagtail_localize_stringtranslation USING btree (last_translated_by_id);
CREATE INDEX wagtail_localize_stringtranslation_context_id_3cc13049 ON public.wagtail_localize_stringtranslation USING btree (context_id);
CREATE INDEX wagtail_localize_stringtranslation_locale_id_b9e3730d ON public.wagtail_localize_stringtranslation USING btree (locale_id);
CREATE INDEX wagtail_localize_stringtranslation_translation_of_id_8eef01d0 ON public.wagtail_localize_stringtranslation USING btree (translation_of_id);
CREATE INDEX wagtail_localize_templatesegment_context_id_81456b25 ON public.wagtail_localize_templatesegment USING btree (context_id);
CREATE INDEX wagtail_localize_templatesegment_source_id_26b89dc6 ON public.wagtail_localize_templatesegment USING btree (source_id);
CREATE INDEX wagtail_localize_templatesegment_template_id_c370b3c8 ON public.wagtail_localize_templatesegment USING btree (template_id);
CREATE INDEX wagtail_localize_translatableobject_content_type_id_0d6c5139 ON public.wagtail_localize_translatableobject USING btree (content_type_id);
CREATE INDEX wagtail_localize_translati_specific_content_type_id_3095eb76 ON public.wagtail_localize_translationsource USING btree (specific_content_type_id);
CREATE INDEX wagtail_localize_translation_source_id_e326e1e3 ON public.wagtail_localize_translation USING btree (source_id);
CREATE INDEX wagtail_localize_translation_target_locale_id_8c524f73 ON public.wagtail_localize_translation USING btree (target_locale_id);
CREATE INDEX wagtail_localize_translationcontext_object_id_86263ce7 ON public.wagtail_localize_translationcontext USING btree (object_id);
CREATE INDEX wagtail_localize_translationlog_locale_id_37619cb4 ON public.wagtail_localize_translationlog USING btree (locale_id);
CREATE INDEX wagtail_localize_translationlog_page_revision_id_b036eea6 ON public.wagtail_localize_translationlog USING btree (revision_id);
CREATE INDEX wagtail_localize_translationlog_source_id_7228923e ON public.wagtail_localize_translationlog USING btree (source_id);
CREATE INDEX wagtail_localize_translationsource_locale_id_0ac264c0 ON public.wagtail_localize_translationsource USING btree (locale_id);
CREATE INDEX wagtail_localize_translationsource_object_id_6a078fd2 ON public.wagtail_localize_translationsource USING btree (object_id);
CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);
CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);
CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);
CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);
CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);
CREATE INDEX wagtailcore_apitoken_key_hash_65979b78_like ON public.wagtailcore_apitoken USING btree (key_hash varchar_pattern_ops);
CREATE INDEX wagtailcore_apitoken_user_id_49b1141b ON public.wagtailcore_apitoken USING btree (user_id);
CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);
CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);
CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);
CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);
CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);
CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);
CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);
CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);
CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);
CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);
CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);
CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);
CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);
CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);
CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);
CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);
CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);
CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);
CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);
CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);
CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);
CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);
CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);
CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);
CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);
CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);
CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);
CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);
CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);
CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);
CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);
CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);
CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);
CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);
CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);
CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);
CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);
CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);
CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);
CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);
CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);
CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);
CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);
CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);
CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);
CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);
CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);
CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);
CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);
CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);
CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);
CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);
CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);
CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);
CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);
CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);
CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);
CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);
CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);
CREATE INDEX wagtailembeds_embed_cache_until_26c94bb0 ON public.wagtailembeds_embed USING btree (cache_until);
CREATE INDEX wagtailembeds_embed_hash_c9bd8c9a_like ON public.wagtailembeds_embed USING btree (hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);
CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);
CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);
CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);
CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);
CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);
CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);
CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);
CREATE TRIGGER embedded_saleor_price_listing BEFORE INSERT OR UPDATE ON public.embedded_saleor_productchannellisting FOR EACH ROW EXECUTE FUNCTION public.embedded_saleor_price_listing();
CREATE TRIGGER embedded_saleor_prices_delete AFTER DELETE ON public.embedded_saleor_productvariantchannellisting REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_prices_changed();
CREATE TRIGGER embedded_saleor_prices_insert AFTER INSERT ON public.embedded_saleor_productvariantchannellisting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_prices_changed();
CREATE TRIGGER embedded_saleor_prices_update AFTER UPDATE ON public.embedded_saleor_productvariantchannellisting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_prices_changed();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_app FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_channel FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_channelwarehouse FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_shippingmethod FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_shippingmethod_excluded_products FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_shippingmethodchannellisting FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_shippingzone FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_shippingzone_channels FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_shippingzone_warehouses FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_shopsettings FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_taxclass FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_taxclasscountryrate FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_taxconfiguration FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_taxconfigurationpercountry FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_warehouse FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.embedded_saleor_webhook FOR EACH STATEMENT EXECUTE FUNCTION public.embedded_saleor_revise();
CREATE CONSTRAINT TRIGGER orders_posting_adds_up AFTER INSERT OR DELETE OR UPDATE ON public.orders_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.orders_posting_adds_up();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.consortia_brand FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.consortia_brandrule FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.consortia_certificate FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OF slug, name, country, seat_id OR TRUNCATE ON public.consortia_consortium FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.consortia_place FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.consortia_workshop FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.markets_exchangerate FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.markets_market FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.markets_policyrule FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_rulesversion FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.storytelling_storypage FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.storytelling_subjecttext FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.wagtailcore_locale FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.wagtailcore_page FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_page_source AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.wagtailimages_image FOR EACH STATEMENT EXECUTE FUNCTION public.storefront_renew_source();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_deliverytime FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_disruption FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_dutyregime FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_holiday FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_paperrule FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_sdrrate FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_service FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_servicelimit FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_structurefigures FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_tariffband FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
CREATE TRIGGER renew_rules AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.shipping_termrule FOR EACH STATEMENT EXECUTE FUNCTION public.shipping_renew_rules();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_consortia_person_id FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_changedmeanwhile
    ADD CONSTRAINT catalog_changedmeanw_listing_id_0fffbe07_fk_catalog_l FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_changedmeanwhile
    ADD CONSTRAINT catalog_changedmeanw_rebuild_id_7914f46b_fk_catalog_r FOREIGN KEY (rebuild_id) REFERENCES public.catalog_rebuild(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_hold
    ADD CONSTRAINT catalog_hold_listing_id_53c5896a_fk_catalog_listing_id FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT catalog_listing_consortium_id_bb68cc6f_fk_consortia FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT catalog_listing_created_by_id_30a4064d_fk_consortia_person_id FOREIGN KEY (created_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT catalog_listing_made_in_id_fc87c6a5_fk_consortia_place_id FOREIGN KEY (made_in_id) REFERENCES public.consortia_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_listing
    ADD CONSTRAINT catalog_listing_workshop_id_c608ad59_fk_consortia_workshop_id FOREIGN KEY (workshop_id) REFERENCES public.consortia_workshop(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_listingevent
    ADD CONSTRAINT catalog_listingevent_by_id_da6f0d93_fk_consortia_person_id FOREIGN KEY (by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_listingevent
    ADD CONSTRAINT catalog_listingevent_listing_id_6c14621c_fk_catalog_listing_id FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_marketprice
    ADD CONSTRAINT catalog_marketprice_listing_id_2ac7a462_fk_catalog_listing_id FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_marketprice
    ADD CONSTRAINT catalog_marketprice_market_id_2a8abb4c_fk_markets_market_id FOREIGN KEY (market_id) REFERENCES public.markets_market(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_marketprice
    ADD CONSTRAINT catalog_marketprice_set_by_id_7a3ef72f_fk_consortia_person_id FOREIGN KEY (set_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_photo
    ADD CONSTRAINT catalog_photo_listing_id_68ab58ae_fk_catalog_listing_id FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_reach
    ADD CONSTRAINT catalog_reach_listing_id_d0cab558_fk_catalog_listing_id FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_reach
    ADD CONSTRAINT catalog_reach_market_id_e701cd00_fk_markets_market_id FOREIGN KEY (market_id) REFERENCES public.markets_market(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_rebuild
    ADD CONSTRAINT catalog_rebuild_market_id_cb1097a3_fk_markets_market_id FOREIGN KEY (market_id) REFERENCES public.markets_market(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_branch
    ADD CONSTRAINT consortia_branch_consortium_id_e40cfac0_fk_consortia FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_branch
    ADD CONSTRAINT consortia_branch_place_id_1ae510b8_fk_consortia_place_id FOREIGN KEY (place_id) REFERENCES public.consortia_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_brand
    ADD CONSTRAINT consortia_brand_consortium_id_8a90810c_fk_consortia FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_brandrule
    ADD CONSTRAINT consortia_brandrule_brand_id_48d04620_fk_consortia_brand_id FOREIGN KEY (brand_id) REFERENCES public.consortia_brand(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_certificate
    ADD CONSTRAINT consortia_certificate_brand_id_b88ba2b8_fk_consortia_brand_id FOREIGN KEY (brand_id) REFERENCES public.consortia_brand(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_consent
    ADD CONSTRAINT consortia_consent_mediator_id_3ad37142_fk_consortia_person_id FOREIGN KEY (mediator_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_consent
    ADD CONSTRAINT consortia_consent_workshop_id_28825b87_fk_consortia_workshop_id FOREIGN KEY (workshop_id) REFERENCES public.consortia_workshop(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_consortium
    ADD CONSTRAINT consortia_consortium_seat_id_59b67033_fk_consortia_place_id FOREIGN KEY (seat_id) REFERENCES public.consortia_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_membership
    ADD CONSTRAINT consortia_membership_branch_id_6ceb5ef7_fk_consortia_branch_id FOREIGN KEY (branch_id) REFERENCES public.consortia_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_membership
    ADD CONSTRAINT consortia_membership_consortium_id_bfde14f8_fk_consortia FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_membership
    ADD CONSTRAINT consortia_membership_person_id_5c7bf96c_fk_consortia_person_id FOREIGN KEY (person_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_person_groups
    ADD CONSTRAINT consortia_person_gro_person_id_3cbdc9c6_fk_consortia FOREIGN KEY (person_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_person_groups
    ADD CONSTRAINT consortia_person_groups_group_id_7d0293b0_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_person_user_permissions
    ADD CONSTRAINT consortia_person_use_permission_id_7451d602_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_person_user_permissions
    ADD CONSTRAINT consortia_person_use_person_id_87ddba9d_fk_consortia FOREIGN KEY (person_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_workshop
    ADD CONSTRAINT consortia_workshop_branch_id_fe39e0ba_fk_consortia_branch_id FOREIGN KEY (branch_id) REFERENCES public.consortia_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_workshop
    ADD CONSTRAINT consortia_workshop_consortium_id_63761341_fk_consortia FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_workshop
    ADD CONSTRAINT consortia_workshop_place_id_29709f2a_fk_consortia_place_id FOREIGN KEY (place_id) REFERENCES public.consortia_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_workshopmember
    ADD CONSTRAINT consortia_workshopme_person_id_8422f6fe_fk_consortia FOREIGN KEY (person_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.consortia_workshopmember
    ADD CONSTRAINT consortia_workshopme_workshop_id_2f72bf66_fk_consortia FOREIGN KEY (workshop_id) REFERENCES public.consortia_workshop(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_consortia_person_id FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_allocation
    ADD CONSTRAINT embedded_saleor_allo_order_line_id_1dad489d_fk_embedded_ FOREIGN KEY (order_line_id) REFERENCES public.embedded_saleor_orderline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_allocation
    ADD CONSTRAINT embedded_saleor_allo_stock_id_a31164ca_fk_embedded_ FOREIGN KEY (stock_id) REFERENCES public.embedded_saleor_stock(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_appextension
    ADD CONSTRAINT embedded_saleor_appe_app_id_ffb04f31_fk_embedded_ FOREIGN KEY (app_id) REFERENCES public.embedded_saleor_app(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_apptoken
    ADD CONSTRAINT embedded_saleor_appt_app_id_472e52b4_fk_embedded_ FOREIGN KEY (app_id) REFERENCES public.embedded_saleor_app(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT embedded_saleor_assi_page_id_e41c9a26_fk_embedded_ FOREIGN KEY (page_id) REFERENCES public.embedded_saleor_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT embedded_saleor_assi_product_id_255e2a03_fk_embedded_ FOREIGN KEY (product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT embedded_saleor_assi_value_id_830b2b32_fk_embedded_ FOREIGN KEY (value_id) REFERENCES public.embedded_saleor_attributevalue(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_assignedvalue
    ADD CONSTRAINT embedded_saleor_assi_variant_id_654fd76f_fk_embedded_ FOREIGN KEY (variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_page_types
    ADD CONSTRAINT embedded_saleor_attr_attribute_id_04985349_fk_embedded_ FOREIGN KEY (attribute_id) REFERENCES public.embedded_saleor_attribute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attr_attribute_id_82dc58c0_fk_embedded_ FOREIGN KEY (attribute_id) REFERENCES public.embedded_saleor_attribute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_product_types
    ADD CONSTRAINT embedded_saleor_attr_attribute_id_c6e3e76e_fk_embedded_ FOREIGN KEY (attribute_id) REFERENCES public.embedded_saleor_attribute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributetranslation
    ADD CONSTRAINT embedded_saleor_attr_attribute_id_ea70514f_fk_embedded_ FOREIGN KEY (attribute_id) REFERENCES public.embedded_saleor_attribute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributevaluetranslation
    ADD CONSTRAINT embedded_saleor_attr_attribute_value_id_2c248370_fk_embedded_ FOREIGN KEY (attribute_value_id) REFERENCES public.embedded_saleor_attributevalue(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_page_types
    ADD CONSTRAINT embedded_saleor_attr_pagetype_id_cd42ca9b_fk_embedded_ FOREIGN KEY (pagetype_id) REFERENCES public.embedded_saleor_pagetype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attribute_reference_product_types
    ADD CONSTRAINT embedded_saleor_attr_producttype_id_571672fb_fk_embedded_ FOREIGN KEY (producttype_id) REFERENCES public.embedded_saleor_producttype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attr_reference_category_i_315132f6_fk_embedded_ FOREIGN KEY (reference_category_id) REFERENCES public.embedded_saleor_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attr_reference_collection_309e88f1_fk_embedded_ FOREIGN KEY (reference_collection_id) REFERENCES public.embedded_saleor_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attr_reference_page_id_308abeb2_fk_embedded_ FOREIGN KEY (reference_page_id) REFERENCES public.embedded_saleor_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attr_reference_product_id_f8143d31_fk_embedded_ FOREIGN KEY (reference_product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_attributevalue
    ADD CONSTRAINT embedded_saleor_attr_reference_variant_id_73f1de84_fk_embedded_ FOREIGN KEY (reference_variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_categorytranslation
    ADD CONSTRAINT embedded_saleor_cate_category_id_d9bce996_fk_embedded_ FOREIGN KEY (category_id) REFERENCES public.embedded_saleor_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_category
    ADD CONSTRAINT embedded_saleor_cate_parent_id_80018f41_fk_embedded_ FOREIGN KEY (parent_id) REFERENCES public.embedded_saleor_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_channelwarehouse
    ADD CONSTRAINT embedded_saleor_chan_channel_id_7056568b_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_channelwarehouse
    ADD CONSTRAINT embedded_saleor_chan_warehouse_id_2c207d1f_fk_embedded_ FOREIGN KEY (warehouse_id) REFERENCES public.embedded_saleor_warehouse(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkout
    ADD CONSTRAINT embedded_saleor_chec_billing_address_id_6964ebf3_fk_embedded_ FOREIGN KEY (billing_address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkout
    ADD CONSTRAINT embedded_saleor_chec_channel_id_5a5814ad_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkoutline
    ADD CONSTRAINT embedded_saleor_chec_checkout_id_57e05339_fk_embedded_ FOREIGN KEY (checkout_id) REFERENCES public.embedded_saleor_checkout(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkoutdelivery
    ADD CONSTRAINT embedded_saleor_chec_checkout_id_ddcd10f1_fk_embedded_ FOREIGN KEY (checkout_id) REFERENCES public.embedded_saleor_checkout(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkout
    ADD CONSTRAINT embedded_saleor_chec_collection_point_id_26c05e59_fk_embedded_ FOREIGN KEY (collection_point_id) REFERENCES public.embedded_saleor_warehouse(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkout
    ADD CONSTRAINT embedded_saleor_chec_delivery_id_7dc915af_fk_embedded_ FOREIGN KEY (delivery_id) REFERENCES public.embedded_saleor_checkoutdelivery(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkout
    ADD CONSTRAINT embedded_saleor_chec_shipping_address_id_6048ea82_fk_embedded_ FOREIGN KEY (shipping_address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkout
    ADD CONSTRAINT embedded_saleor_chec_user_id_d2bdceff_fk_embedded_ FOREIGN KEY (user_id) REFERENCES public.embedded_saleor_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_checkoutline
    ADD CONSTRAINT embedded_saleor_chec_variant_id_95b0f65b_fk_embedded_ FOREIGN KEY (variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_collectionchannellisting
    ADD CONSTRAINT embedded_saleor_coll_channel_id_170f2f88_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_collectiontranslation
    ADD CONSTRAINT embedded_saleor_coll_collection_id_1059b765_fk_embedded_ FOREIGN KEY (collection_id) REFERENCES public.embedded_saleor_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_collectionproduct
    ADD CONSTRAINT embedded_saleor_coll_collection_id_aeb7d6db_fk_embedded_ FOREIGN KEY (collection_id) REFERENCES public.embedded_saleor_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_collectionchannellisting
    ADD CONSTRAINT embedded_saleor_coll_collection_id_be628fef_fk_embedded_ FOREIGN KEY (collection_id) REFERENCES public.embedded_saleor_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_collectionproduct
    ADD CONSTRAINT embedded_saleor_coll_product_id_0bdb457e_fk_embedded_ FOREIGN KEY (product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_eventdelivery
    ADD CONSTRAINT embedded_saleor_even_webhook_id_c635d9a6_fk_embedded_ FOREIGN KEY (webhook_id) REFERENCES public.embedded_saleor_webhook(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_fulfillmentline
    ADD CONSTRAINT embedded_saleor_fulf_fulfillment_id_e0db0ebb_fk_embedded_ FOREIGN KEY (fulfillment_id) REFERENCES public.embedded_saleor_fulfillment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_fulfillment
    ADD CONSTRAINT embedded_saleor_fulf_order_id_61e25edb_fk_embedded_ FOREIGN KEY (order_id) REFERENCES public.embedded_saleor_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_fulfillmentline
    ADD CONSTRAINT embedded_saleor_fulf_order_line_id_07b91865_fk_embedded_ FOREIGN KEY (order_line_id) REFERENCES public.embedded_saleor_orderline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_fulfillmentline
    ADD CONSTRAINT embedded_saleor_fulf_stock_id_6e6cd6b7_fk_embedded_ FOREIGN KEY (stock_id) REFERENCES public.embedded_saleor_stock(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_invoice
    ADD CONSTRAINT embedded_saleor_invo_order_id_6afdc77c_fk_embedded_ FOREIGN KEY (order_id) REFERENCES public.embedded_saleor_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_orderevent
    ADD CONSTRAINT embedded_saleor_orde_app_id_6b3078ec_fk_embedded_ FOREIGN KEY (app_id) REFERENCES public.embedded_saleor_app(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefund
    ADD CONSTRAINT embedded_saleor_orde_app_id_fb58e2e8_fk_embedded_ FOREIGN KEY (app_id) REFERENCES public.embedded_saleor_app(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_orde_billing_address_id_1ff2db44_fk_embedded_ FOREIGN KEY (billing_address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_orde_channel_id_a927f1b1_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_orde_collection_point_id_7e1f0264_fk_embedded_ FOREIGN KEY (collection_point_id) REFERENCES public.embedded_saleor_warehouse(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefundline
    ADD CONSTRAINT embedded_saleor_orde_granted_refund_id_0d12683a_fk_embedded_ FOREIGN KEY (granted_refund_id) REFERENCES public.embedded_saleor_ordergrantedrefund(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_orderline
    ADD CONSTRAINT embedded_saleor_orde_order_id_40e533dc_fk_embedded_ FOREIGN KEY (order_id) REFERENCES public.embedded_saleor_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_orderevent
    ADD CONSTRAINT embedded_saleor_orde_order_id_8da47a92_fk_embedded_ FOREIGN KEY (order_id) REFERENCES public.embedded_saleor_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefund
    ADD CONSTRAINT embedded_saleor_orde_order_id_c51f5b94_fk_embedded_ FOREIGN KEY (order_id) REFERENCES public.embedded_saleor_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefundline
    ADD CONSTRAINT embedded_saleor_orde_order_line_id_15368c99_fk_embedded_ FOREIGN KEY (order_line_id) REFERENCES public.embedded_saleor_orderline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_orde_shipping_address_id_b6033860_fk_embedded_ FOREIGN KEY (shipping_address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_orde_shipping_method_id_584801e3_fk_embedded_ FOREIGN KEY (shipping_method_id) REFERENCES public.embedded_saleor_shippingmethod(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_orde_shipping_tax_class_i_0eaf677f_fk_embedded_ FOREIGN KEY (shipping_tax_class_id) REFERENCES public.embedded_saleor_taxclass(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_orderline
    ADD CONSTRAINT embedded_saleor_orde_tax_class_id_a08329c6_fk_embedded_ FOREIGN KEY (tax_class_id) REFERENCES public.embedded_saleor_taxclass(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefund
    ADD CONSTRAINT embedded_saleor_orde_transaction_id_0fef9891_fk_embedded_ FOREIGN KEY (transaction_id) REFERENCES public.embedded_saleor_transactionitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_ordergrantedrefund
    ADD CONSTRAINT embedded_saleor_orde_user_id_1b595bc5_fk_embedded_ FOREIGN KEY (user_id) REFERENCES public.embedded_saleor_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_order
    ADD CONSTRAINT embedded_saleor_orde_user_id_7ebabe84_fk_embedded_ FOREIGN KEY (user_id) REFERENCES public.embedded_saleor_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_orderevent
    ADD CONSTRAINT embedded_saleor_orde_user_id_bff051b0_fk_embedded_ FOREIGN KEY (user_id) REFERENCES public.embedded_saleor_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_orderline
    ADD CONSTRAINT embedded_saleor_orde_variant_id_bce3fe28_fk_embedded_ FOREIGN KEY (variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_pagetypeattribute
    ADD CONSTRAINT embedded_saleor_page_attribute_id_d5d19cf9_fk_embedded_ FOREIGN KEY (attribute_id) REFERENCES public.embedded_saleor_attribute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_pagetranslation
    ADD CONSTRAINT embedded_saleor_page_page_id_fe8978af_fk_embedded_ FOREIGN KEY (page_id) REFERENCES public.embedded_saleor_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_pagetypeattribute
    ADD CONSTRAINT embedded_saleor_page_page_type_id_719c40d9_fk_embedded_ FOREIGN KEY (page_type_id) REFERENCES public.embedded_saleor_pagetype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_page
    ADD CONSTRAINT embedded_saleor_page_page_type_id_aa482782_fk_embedded_ FOREIGN KEY (page_type_id) REFERENCES public.embedded_saleor_pagetype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_payment
    ADD CONSTRAINT embedded_saleor_paym_checkout_id_eb729473_fk_embedded_ FOREIGN KEY (checkout_id) REFERENCES public.embedded_saleor_checkout(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_payment
    ADD CONSTRAINT embedded_saleor_paym_order_id_fd7331e4_fk_embedded_ FOREIGN KEY (order_id) REFERENCES public.embedded_saleor_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_paymentstep
    ADD CONSTRAINT embedded_saleor_paym_payment_id_1132d9b1_fk_embedded_ FOREIGN KEY (payment_id) REFERENCES public.embedded_saleor_payment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_producttypeattribute
    ADD CONSTRAINT embedded_saleor_prod_attribute_id_66976f01_fk_embedded_ FOREIGN KEY (attribute_id) REFERENCES public.embedded_saleor_attribute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_product
    ADD CONSTRAINT embedded_saleor_prod_category_id_d0754fbe_fk_embedded_ FOREIGN KEY (category_id) REFERENCES public.embedded_saleor_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productchannellisting
    ADD CONSTRAINT embedded_saleor_prod_channel_id_460bd110_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productvariantchannellisting
    ADD CONSTRAINT embedded_saleor_prod_channel_id_c03c9a31_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_product
    ADD CONSTRAINT embedded_saleor_prod_default_variant_id_1172ca1d_fk_embedded_ FOREIGN KEY (default_variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_producttranslation
    ADD CONSTRAINT embedded_saleor_prod_product_id_0d5a3972_fk_embedded_ FOREIGN KEY (product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productvariant
    ADD CONSTRAINT embedded_saleor_prod_product_id_b2598542_fk_embedded_ FOREIGN KEY (product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productchannellisting
    ADD CONSTRAINT embedded_saleor_prod_product_id_b76b333e_fk_embedded_ FOREIGN KEY (product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productmedia
    ADD CONSTRAINT embedded_saleor_prod_product_id_fbcca7f7_fk_embedded_ FOREIGN KEY (product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_product
    ADD CONSTRAINT embedded_saleor_prod_product_type_id_ae800549_fk_embedded_ FOREIGN KEY (product_type_id) REFERENCES public.embedded_saleor_producttype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_producttypeattribute
    ADD CONSTRAINT embedded_saleor_prod_product_type_id_d3832aef_fk_embedded_ FOREIGN KEY (product_type_id) REFERENCES public.embedded_saleor_producttype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productvarianttranslation
    ADD CONSTRAINT embedded_saleor_prod_product_variant_id_0b11745a_fk_embedded_ FOREIGN KEY (product_variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productvariant_media
    ADD CONSTRAINT embedded_saleor_prod_productmedia_id_77ebde8f_fk_embedded_ FOREIGN KEY (productmedia_id) REFERENCES public.embedded_saleor_productmedia(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productvariant_media
    ADD CONSTRAINT embedded_saleor_prod_productvariant_id_f8bc5999_fk_embedded_ FOREIGN KEY (productvariant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_product
    ADD CONSTRAINT embedded_saleor_prod_tax_class_id_06f7b563_fk_embedded_ FOREIGN KEY (tax_class_id) REFERENCES public.embedded_saleor_taxclass(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_producttype
    ADD CONSTRAINT embedded_saleor_prod_tax_class_id_5f0ee4fb_fk_embedded_ FOREIGN KEY (tax_class_id) REFERENCES public.embedded_saleor_taxclass(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_productvariantchannellisting
    ADD CONSTRAINT embedded_saleor_prod_variant_id_b67779fc_fk_embedded_ FOREIGN KEY (variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingmethodchannellisting
    ADD CONSTRAINT embedded_saleor_ship_channel_id_0a41883b_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingzone_channels
    ADD CONSTRAINT embedded_saleor_ship_channel_id_7c13417f_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingmethod_excluded_products
    ADD CONSTRAINT embedded_saleor_ship_product_id_96391547_fk_embedded_ FOREIGN KEY (product_id) REFERENCES public.embedded_saleor_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingmethodchannellisting
    ADD CONSTRAINT embedded_saleor_ship_shipping_method_id_3b27ff01_fk_embedded_ FOREIGN KEY (shipping_method_id) REFERENCES public.embedded_saleor_shippingmethod(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingmethod
    ADD CONSTRAINT embedded_saleor_ship_shipping_zone_id_9e4d99a2_fk_embedded_ FOREIGN KEY (shipping_zone_id) REFERENCES public.embedded_saleor_shippingzone(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingmethod_excluded_products
    ADD CONSTRAINT embedded_saleor_ship_shippingmethod_id_b5594faa_fk_embedded_ FOREIGN KEY (shippingmethod_id) REFERENCES public.embedded_saleor_shippingmethod(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingzone_warehouses
    ADD CONSTRAINT embedded_saleor_ship_shippingzone_id_814d47dd_fk_embedded_ FOREIGN KEY (shippingzone_id) REFERENCES public.embedded_saleor_shippingzone(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingzone_channels
    ADD CONSTRAINT embedded_saleor_ship_shippingzone_id_c48d2464_fk_embedded_ FOREIGN KEY (shippingzone_id) REFERENCES public.embedded_saleor_shippingzone(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingmethod
    ADD CONSTRAINT embedded_saleor_ship_tax_class_id_2bacf7b1_fk_embedded_ FOREIGN KEY (tax_class_id) REFERENCES public.embedded_saleor_taxclass(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_shippingzone_warehouses
    ADD CONSTRAINT embedded_saleor_ship_warehouse_id_d64e87ad_fk_embedded_ FOREIGN KEY (warehouse_id) REFERENCES public.embedded_saleor_warehouse(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_stock
    ADD CONSTRAINT embedded_saleor_stoc_product_variant_id_c60429ce_fk_embedded_ FOREIGN KEY (product_variant_id) REFERENCES public.embedded_saleor_productvariant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_stock
    ADD CONSTRAINT embedded_saleor_stoc_warehouse_id_bb4e4445_fk_embedded_ FOREIGN KEY (warehouse_id) REFERENCES public.embedded_saleor_warehouse(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_taxconfiguration
    ADD CONSTRAINT embedded_saleor_taxc_channel_id_fdc43c5c_fk_embedded_ FOREIGN KEY (channel_id) REFERENCES public.embedded_saleor_channel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_taxclasscountryrate
    ADD CONSTRAINT embedded_saleor_taxc_tax_class_id_8334d419_fk_embedded_ FOREIGN KEY (tax_class_id) REFERENCES public.embedded_saleor_taxclass(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_taxconfigurationpercountry
    ADD CONSTRAINT embedded_saleor_taxc_tax_configuration_id_25e7438f_fk_embedded_ FOREIGN KEY (tax_configuration_id) REFERENCES public.embedded_saleor_taxconfiguration(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionitem
    ADD CONSTRAINT embedded_saleor_tran_app_id_1702264a_fk_embedded_ FOREIGN KEY (app_id) REFERENCES public.embedded_saleor_app(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionevent
    ADD CONSTRAINT embedded_saleor_tran_app_id_a2b4d4cd_fk_embedded_ FOREIGN KEY (app_id) REFERENCES public.embedded_saleor_app(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionitem
    ADD CONSTRAINT embedded_saleor_tran_checkout_id_22c18ce3_fk_embedded_ FOREIGN KEY (checkout_id) REFERENCES public.embedded_saleor_checkout(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionevent
    ADD CONSTRAINT embedded_saleor_tran_granted_refund_id_cd954c53_fk_embedded_ FOREIGN KEY (granted_refund_id) REFERENCES public.embedded_saleor_ordergrantedrefund(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionitem
    ADD CONSTRAINT embedded_saleor_tran_order_id_5ab5995c_fk_embedded_ FOREIGN KEY (order_id) REFERENCES public.embedded_saleor_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionevent
    ADD CONSTRAINT embedded_saleor_tran_transaction_id_2f58bdd2_fk_embedded_ FOREIGN KEY (transaction_id) REFERENCES public.embedded_saleor_transactionitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionitem
    ADD CONSTRAINT embedded_saleor_tran_user_id_a8e13ae0_fk_embedded_ FOREIGN KEY (user_id) REFERENCES public.embedded_saleor_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_transactionevent
    ADD CONSTRAINT embedded_saleor_tran_user_id_f7e64161_fk_embedded_ FOREIGN KEY (user_id) REFERENCES public.embedded_saleor_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_user_addresses
    ADD CONSTRAINT embedded_saleor_user_address_id_7aeb9683_fk_embedded_ FOREIGN KEY (address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_user
    ADD CONSTRAINT embedded_saleor_user_default_billing_addr_a503a875_fk_embedded_ FOREIGN KEY (default_billing_address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_user
    ADD CONSTRAINT embedded_saleor_user_default_shipping_add_cb09def8_fk_embedded_ FOREIGN KEY (default_shipping_address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_user_addresses
    ADD CONSTRAINT embedded_saleor_user_user_id_41d40837_fk_embedded_ FOREIGN KEY (user_id) REFERENCES public.embedded_saleor_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_warehouse
    ADD CONSTRAINT embedded_saleor_ware_address_id_bb7e342c_fk_embedded_ FOREIGN KEY (address_id) REFERENCES public.embedded_saleor_address(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.embedded_saleor_webhook
    ADD CONSTRAINT embedded_saleor_webh_app_id_8f7e618e_fk_embedded_ FOREIGN KEY (app_id) REFERENCES public.embedded_saleor_app(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_hold
    ADD CONSTRAINT hold_of_its_listings_units FOREIGN KEY (listing_id, of_units) REFERENCES public.catalog_listing(id, units) ON UPDATE CASCADE;
ALTER TABLE ONLY public.markets_deniedname
    ADD CONSTRAINT markets_deniedname_list_id_25128fb1_fk_markets_deniedlist_id FOREIGN KEY (list_id) REFERENCES public.markets_deniedlist(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.markets_policyrecord
    ADD CONSTRAINT markets_policyrecord_rule_id_1ade5443_fk_markets_policyrule_id FOREIGN KEY (rule_id) REFERENCES public.markets_policyrule(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_consortia_person_id FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT orders_consignment_consortium_id_5f105f8d_fk_consortia FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT orders_consignment_order_id_1fb4ba60_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT orders_consignment_reviewed_by_id_2e4763e1_fk_consortia FOREIGN KEY (reviewed_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_consignment
    ADD CONSTRAINT orders_consignment_workshop_id_0375b6aa_fk_consortia FOREIGN KEY (workshop_id) REFERENCES public.consortia_workshop(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_entry
    ADD CONSTRAINT orders_entry_posting_id_acd3371e_fk_orders_posting_id FOREIGN KEY (posting_id) REFERENCES public.orders_posting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_inspection
    ADD CONSTRAINT orders_inspection_by_id_c39cda34_fk_consortia_person_id FOREIGN KEY (by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_inspection
    ADD CONSTRAINT orders_inspection_consignment_id_f23921e0_fk_orders_co FOREIGN KEY (consignment_id) REFERENCES public.orders_consignment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_market_id_6cfb4270_fk_markets_market_id FOREIGN KEY (market_id) REFERENCES public.markets_market(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_person_id_d83c6a37_fk_consortia_person_id FOREIGN KEY (person_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_purchase_id_84ec5192_fk_orders_purchase_id FOREIGN KEY (purchase_id) REFERENCES public.orders_purchase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_consignment_id_70d61009_fk_orders_co FOREIGN KEY (consignment_id) REFERENCES public.orders_consignment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_listing_id_5ddb1180_fk_catalog_listing_id FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_order_id_17f8f3ef_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_payout
    ADD CONSTRAINT orders_payout_by_id_0a35d94d_fk_consortia_person_id FOREIGN KEY (by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_payout
    ADD CONSTRAINT orders_payout_consortium_id_278d882e_fk_consortia_consortium_id FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_payout
    ADD CONSTRAINT orders_payout_posting_id_08231b58_fk_orders_posting_id FOREIGN KEY (posting_id) REFERENCES public.orders_posting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_payout
    ADD CONSTRAINT orders_payout_workshop_id_c057a3af_fk_consortia_workshop_id FOREIGN KEY (workshop_id) REFERENCES public.consortia_workshop(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_posting
    ADD CONSTRAINT orders_posting_by_id_ab63efa2_fk_consortia_person_id FOREIGN KEY (by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_posting
    ADD CONSTRAINT orders_posting_consignment_id_fea70977_fk_orders_consignment_id FOREIGN KEY (consignment_id) REFERENCES public.orders_consignment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_posting
    ADD CONSTRAINT orders_posting_consortium_id_2e125a8e_fk_consortia FOREIGN KEY (consortium_id) REFERENCES public.consortia_consortium(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_posting
    ADD CONSTRAINT orders_posting_workshop_id_1b667564_fk_consortia_workshop_id FOREIGN KEY (workshop_id) REFERENCES public.consortia_workshop(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_purchase
    ADD CONSTRAINT orders_purchase_market_id_ae756c7d_fk_markets_market_id FOREIGN KEY (market_id) REFERENCES public.markets_market(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_purchase
    ADD CONSTRAINT orders_purchase_person_id_84b1bdc5_fk_consortia_person_id FOREIGN KEY (person_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_purchaseline
    ADD CONSTRAINT orders_purchaseline_listing_id_ec047132_fk_catalog_listing_id FOREIGN KEY (listing_id) REFERENCES public.catalog_listing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_purchaseline
    ADD CONSTRAINT orders_purchaseline_purchase_id_676fc384_fk_orders_purchase_id FOREIGN KEY (purchase_id) REFERENCES public.orders_purchase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_refund
    ADD CONSTRAINT orders_refund_by_id_ec5cef70_fk_consortia_person_id FOREIGN KEY (by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_refund
    ADD CONSTRAINT orders_refund_consignment_id_e482659f_fk_orders_consignment_id FOREIGN KEY (consignment_id) REFERENCES public.orders_consignment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_refundline
    ADD CONSTRAINT orders_refundline_line_id_e7037741_fk_orders_orderline_id FOREIGN KEY (line_id) REFERENCES public.orders_orderline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.orders_refundline
    ADD CONSTRAINT orders_refundline_refund_id_bbd48e7b_fk_orders_refund_id FOREIGN KEY (refund_id) REFERENCES public.orders_refund(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.payments_paymentevent
    ADD CONSTRAINT payments_paymenteven_payment_id_1fde19d5_fk_payments_ FOREIGN KEY (payment_id) REFERENCES public.payments_payment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.saleor_entity
    ADD CONSTRAINT saleor_entity_installation_id_4d98b999_fk_saleor_in FOREIGN KEY (installation_id) REFERENCES public.saleor_installation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_allowanceuse
    ADD CONSTRAINT shipping_allowanceus_allowance_id_604395e1_fk_shipping_ FOREIGN KEY (allowance_id) REFERENCES public.shipping_allowance(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_appeal
    ADD CONSTRAINT shipping_appeal_parcel_id_6b487804_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_claim
    ADD CONSTRAINT shipping_claim_parcel_id_45bdcb39_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_customshold
    ADD CONSTRAINT shipping_customshold_parcel_id_7ade0902_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_defect
    ADD CONSTRAINT shipping_defect_parcel_id_50437898_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_enclosure
    ADD CONSTRAINT shipping_enclosure_parcel_id_575efa75_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_identifier
    ADD CONSTRAINT shipping_identifier_range_id_c9a7c463_fk_shipping_ FOREIGN KEY (range_id) REFERENCES public.shipping_identifierrange(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_paper
    ADD CONSTRAINT shipping_paper_parcel_id_2483fa8c_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_parcel
    ADD CONSTRAINT shipping_parcel_identifier_id_acd57895_fk_shipping_ FOREIGN KEY (identifier_id) REFERENCES public.shipping_identifier(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_poll
    ADD CONSTRAINT shipping_poll_parcel_id_9b66ef45_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.shipping_scanevent
    ADD CONSTRAINT shipping_scanevent_parcel_id_51a40fc6_fk_shipping_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.shipping_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storefront_savedsearch
    ADD CONSTRAINT storefront_savedsear_person_id_fb353a2a_fk_consortia FOREIGN KEY (person_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storefront_savedsearch
    ADD CONSTRAINT storefront_savedsearch_market_id_3a1ea406_fk_markets_market_id FOREIGN KEY (market_id) REFERENCES public.markets_market(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_formerslug
    ADD CONSTRAINT storytelling_formers_page_id_662bc485_fk_storytell FOREIGN KEY (page_id) REFERENCES public.storytelling_storypage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_storyindexpage
    ADD CONSTRAINT storytelling_storyin_page_ptr_id_a144f5b5_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_storypage
    ADD CONSTRAINT storytelling_storypa_image_id_434e65cb_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_storypage
    ADD CONSTRAINT storytelling_storypa_page_ptr_id_7a9fe16c_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_subjecttext
    ADD CONSTRAINT storytelling_subject_image_id_4e1dfdef_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_subjecttext
    ADD CONSTRAINT storytelling_subject_latest_revision_id_d4f97cc1_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_subjecttext
    ADD CONSTRAINT storytelling_subject_live_revision_id_5bbfb812_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.storytelling_subjecttext
    ADD CONSTRAINT storytelling_subject_locale_id_63161862_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_loc_locale_id_036a3a20_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_localesynchronization
    ADD CONSTRAINT wagtail_localize_loc_sync_from_id_1bc4c2eb_fk_wagtailco FOREIGN KEY (sync_from_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_overridablesegment
    ADD CONSTRAINT wagtail_localize_ove_context_id_eed8c388_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_overridablesegment
    ADD CONSTRAINT wagtail_localize_ove_source_id_5720ac20_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_rel_context_id_c0a725be_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_rel_object_id_6c7b58df_fk_wagtail_l FOREIGN KEY (object_id) REFERENCES public.wagtail_localize_translatableobject(translation_key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_relatedobjectsegment
    ADD CONSTRAINT wagtail_localize_rel_source_id_9a3b1373_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_seg_context_id_f827efe0_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_seg_last_translated_by_i_a86448fc_fk_consortia FOREIGN KEY (last_translated_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_segmentoverride
    ADD CONSTRAINT wagtail_localize_seg_locale_id_b1673d41_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_context_id_3cc13049_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_str_context_id_63235539_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_last_translated_by_i_764c7a3f_fk_consortia FOREIGN KEY (last_translated_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_string
    ADD CONSTRAINT wagtail_localize_str_locale_id_2cded126_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_locale_id_b9e3730d_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_str_source_id_5804129f_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringsegment
    ADD CONSTRAINT wagtail_localize_str_string_id_6356d5ec_fk_wagtail_l FOREIGN KEY (string_id) REFERENCES public.wagtail_localize_string(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_stringtranslation
    ADD CONSTRAINT wagtail_localize_str_translation_of_id_8eef01d0_fk_wagtail_l FOREIGN KEY (translation_of_id) REFERENCES public.wagtail_localize_string(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_tem_context_id_81456b25_fk_wagtail_l FOREIGN KEY (context_id) REFERENCES public.wagtail_localize_translationcontext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_tem_source_id_26b89dc6_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_templatesegment
    ADD CONSTRAINT wagtail_localize_tem_template_id_c370b3c8_fk_wagtail_l FOREIGN KEY (template_id) REFERENCES public.wagtail_localize_template(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translatableobject
    ADD CONSTRAINT wagtail_localize_tra_content_type_id_0d6c5139_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_tra_locale_id_0ac264c0_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_tra_locale_id_37619cb4_fk_wagtailco FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_tra_object_id_6a078fd2_fk_wagtail_l FOREIGN KEY (object_id) REFERENCES public.wagtail_localize_translatableobject(translation_key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationcontext
    ADD CONSTRAINT wagtail_localize_tra_object_id_86263ce7_fk_wagtail_l FOREIGN KEY (object_id) REFERENCES public.wagtail_localize_translatableobject(translation_key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_tra_revision_id_e3b62278_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationlog
    ADD CONSTRAINT wagtail_localize_tra_source_id_7228923e_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_tra_source_id_e326e1e3_fk_wagtail_l FOREIGN KEY (source_id) REFERENCES public.wagtail_localize_translationsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translationsource
    ADD CONSTRAINT wagtail_localize_tra_specific_content_typ_3095eb76_fk_django_co FOREIGN KEY (specific_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtail_localize_translation
    ADD CONSTRAINT wagtail_localize_tra_target_locale_id_8c524f73_fk_wagtailco FOREIGN KEY (target_locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_consortia FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_consortia_person_id FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_user_id_49b1141b_fk_consortia_person_id FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_consortia FOREIGN KEY (resolved_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_consortia_person_id FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_user_id_d0b3b9c3_fk_consortia FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_consortia_person_id FOREIGN KEY (locked_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_consortia_person_id FOREIGN KEY (owner_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevi_user_id_2409d2f4_fk_consortia FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_consortia FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_consortia FOREIGN KEY (finished_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_consortia FOREIGN KEY (uploaded_by_user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_consortia FOREIGN KEY (requested_by_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_consortia FOREIGN KEY (uploaded_by_user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_consortia FOREIGN KEY (uploaded_by_user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userpro_user_id_59c92331_fk_consortia FOREIGN KEY (user_id) REFERENCES public.consortia_person(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO public.django_migrations (app, name, applied) SELECT app, name, now() FROM (VALUES
	('contenttypes', '0001_initial'),
	('contenttypes', '0002_remove_content_type_name'),
	('auth', '0001_initial'),
	('auth', '0002_alter_permission_name_max_length'),
	('auth', '0003_alter_user_email_max_length'),
	('auth', '0004_alter_user_username_opts'),
	('auth', '0005_alter_user_last_login_null'),
	('auth', '0006_require_contenttypes_0002'),
	('auth', '0007_alter_validators_add_error_messages'),
	('auth', '0008_alter_user_username_max_length'),
	('auth', '0009_alter_user_last_name_max_length'),
	('auth', '0010_alter_group_name_max_length'),
	('auth', '0011_update_proxy_permissions'),
	('auth', '0012_alter_user_first_name_max_length'),
	('consortia', '0001_initial'),
	('account', '0001_initial'),
	('account', '0002_email_max_length'),
	('account', '0003_alter_emailaddress_create_unique_verified_email'),
	('account', '0004_alter_emailaddress_drop_unique_email'),
	('account', '0005_emailaddress_idx_upper_email'),
	('account', '0006_emailaddress_lower'),
	('account', '0007_emailaddress_idx_email'),
	('account', '0008_emailaddress_unique_primary_email_fixup'),
	('account', '0009_emailaddress_unique_primary_email'),
	('admin', '0001_initial'),
	('admin', '0002_logentry_remove_auto_add'),
	('admin', '0003_logentry_add_action_flag_choices'),
	('markets', '0001_initial'),
	('markets', '0002_denied_parties'),
	('markets', '0003_return_days'),
	('catalog', '0001_initial'),
	('catalog', '0002_editions'),
	('catalog', '0003_search_keeps'),
	('consortia', '0002_shared_counts'),
	('consortia', '0003_supervisors'),
	('consortia', '0004_eu_responsible'),
	('demo', '0001_initial'),
	('embedded_saleor', '0001_initial'),
	('embedded_saleor', '0002_standing'),
	('embedded_saleor', '0003_lists'),
	('embedded_saleor', '0004_conformance'),
	('embedded_saleor', '0005_drafts'),
	('embedded_saleor', '0006_warehouses_stand'),
	('embedded_saleor', '0007_words'),
	('markets', '0004_policy_one_at_a_time'),
	('mfa', '0001_initial'),
	('mfa', '0002_authenticator_timestamps'),
	('mfa', '0003_authenticator_type_uniq'),
	('orders', '0001_initial'),
	('orders', '0002_ledger_balance'),
	('orders', '0003_partial_refunds'),
	('orders', '0004_delivery_terms'),
	('payments', '0001_initial'),
	('procrastinate', '0001_initial'),
	('procrastinate', '0002_drop_started_at_column'),
	('procrastinate', '0003_drop_started_at_column'),
	('procrastinate', '0004_drop_procrastinate_version_table'),
	('procrastinate', '0005_fix_procrastinate_fetch_job'),
	('procrastinate', '0006_fix_trigger_status_events_insert'),
	('procrastinate', '0007_add_queueing_lock_column'),
	('procrastinate', '0008_close_fetch_job_race_condition'),
	('procrastinate', '0009_add_defer_job_function'),
	('procrastinate', '0010_add_procrastinate_periodic_defers'),
	('procrastinate', '0011_add_foreign_key_index'),
	('procrastinate', '0012_add_locks_to_periodic_defer'),
	('procrastinate', '0013_fix_procrastinate_defer_periodic_job'),
	('procrastinate', '0014_add_finish_job_and_retry_job_functions'),
	('procrastinate', '0015_add_trigger_on_job_deletion'),
	('procrastinate', '0016_delete_finished_jobs'),
	('procrastinate', '0017_add_checks_to_finish_job'),
	('procrastinate', '0018_add_checks_to_retry_job'),
	('procrastinate', '0019_fix_finish_job_compat_issue'),
	('procrastinate', '0020_add_index_on_procrastinate_jobs'),
	('procrastinate', '0021_add_kwargs_to_defer_periodic_job'),
	('procrastinate', '0022_null_locks_excluded'),
	('procrastinate', '0023_remove_old_finish_job_function'),
	('procrastinate', '0024_job_id_bigint'),
	('procrastinate', '0025_add_models'),
	('procrastinate', '0026_add_job_priority'),
	('procrastinate', '0027_add_periodic_job_priority'),
	('procrastinate', '0028_add_cancel_states'),
	('procrastinate', '0029_add_additional_params_to_retry_job'),
	('procrastinate', '0030_alter_procrastinateevent_options'),
	('procrastinate', '0031_add_indexes_for_fetch_job'),
	('procrastinate', '0032_pre_cancel_notification'),
	('procrastinate', '0033_post_cancel_notification'),
	('procrastinate', '0034_pre_add_heartbeat'),
	('procrastinate', '0035_post_add_heartbeat'),
	('procrastinate', '0036_add_worker_model'),
	('procrastinate', '0037_pre_batch_defer_jobs'),
	('procrastinate', '0038_post_batch_defer_jobs'),
	('procrastinate', '0039_pre_priority_lock_fetch_job'),
	('procrastinate', '0040_pre_retry_failed_job'),
	('procrastinate', '0041_post_retry_failed_job'),
	('saleor', '0001_initial'),
	('saleor', '0002_removal_and_age'),
	('sessions', '0001_initial'),
	('shipping', '0001_initial'),
	('shipping', '0002_rules_version'),
	('shipping', '0003_identifiers_rest'),
	('shipping', '0004_following'),
	('shipping', '0005_customs_holds'),
	('shipping', '0006_allowances'),
	('shipping', '0007_rule_history'),
	('shipping', '0008_claims'),
	('shipping', '0009_papers_of_offices'),
	('shipping', '0010_rules_versions'),
	('shipping', '0011_terms_and_kept_quotes'),
	('shipping', '0012_appeal'),
	('wagtailcore', '0001_initial'),
	('wagtailcore', '0002_initial_data'),
	('wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission'),
	('wagtailcore', '0004_page_locked'),
	('wagtailcore', '0005_add_page_lock_permission_to_moderators'),
	('wagtailcore', '0006_add_lock_page_permission'),
	('wagtailcore', '0007_page_latest_revision_created_at'),
	('wagtailcore', '0008_populate_latest_revision_created_at'),
	('wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at'),
	('wagtailcore', '0010_change_page_owner_to_null_on_delete'),
	('wagtailcore', '0011_page_first_published_at'),
	('wagtailcore', '0012_extend_page_slug_field'),
	('wagtailcore', '0013_update_golive_expire_help_text'),
	('wagtailcore', '0014_add_verbose_name'),
	('wagtailcore', '0015_add_more_verbose_names'),
	('wagtailcore', '0016_change_page_url_path_to_text_field'),
	('wagtailcore', '0017_change_edit_page_permission_description'),
	('wagtailcore', '0018_pagerevision_submitted_for_moderation_index'),
	('wagtailcore', '0019_verbose_names_cleanup'),
	('wagtailcore', '0020_add_index_on_page_first_published_at'),
	('wagtailcore', '0021_capitalizeverbose'),
	('wagtailcore', '0022_add_site_name'),
	('wagtailcore', '0023_alter_page_revision_on_delete_behaviour'),
	('wagtailcore', '0024_collection'),
	('wagtailcore', '0025_collection_initial_data'),
	('wagtailcore', '0026_group_collection_permission'),
	('taggit', '0001_initial'),
	('wagtailimages', '0001_initial'),
	('wagtailimages', '0002_initial_data'),
	('wagtailimages', '0003_fix_focal_point_fields'),
	('wagtailimages', '0004_make_focal_point_key_not_nullable'),
	('wagtailimages', '0005_make_filter_spec_unique'),
	('wagtailimages', '0006_add_verbose_names'),
	('wagtailimages', '0007_image_file_size'),
	('wagtailimages', '0008_image_created_at_index'),
	('wagtailimages', '0009_capitalizeverbose'),
	('wagtailimages', '0010_change_on_delete_behaviour'),
	('wagtailimages', '0011_image_collection'),
	('wagtailimages', '0012_copy_image_permissions_to_collections'),
	('wagtailimages', '0013_make_rendition_upload_callable'),
	('wagtailimages', '0014_add_filter_spec_field'),
	('wagtailimages', '0015_fill_filter_spec_field'),
	('wagtailimages', '0016_deprecate_rendition_filter_relation'),
	('wagtailimages', '0017_reduce_focal_point_key_max_length'),
	('wagtailimages', '0018_remove_rendition_filter'),
	('wagtailimages', '0019_delete_filter'),
	('wagtailimages', '0020_add-verbose-name'),
	('wagtailimages', '0021_image_file_hash'),
	('wagtailimages', '0022_uploadedimage'),
	('wagtailadmin', '0001_create_admin_access_permissions'),
	('wagtailimages', '0023_add_choose_permissions'),
	('wagtailimages', '0024_index_image_file_hash'),
	('wagtailimages', '0025_alter_image_file_alter_rendition_file'),
	('wagtailimages', '0026_delete_uploadedimage'),
	('wagtailimages', '0027_image_description'),
	('wagtailcore', '0027_fix_collection_path_collation'),
	('wagtailcore', '0024_alter_page_content_type_on_delete_behaviour'),
	('wagtailcore', '0028_merge'),
	('wagtailcore', '0029_unicode_slugfield_dj19'),
	('wagtailcore', '0030_index_on_pagerevision_created_at'),
	('wagtailcore', '0031_add_page_view_restriction_types'),
	('wagtailcore', '0032_add_bulk_delete_page_permission'),
	('wagtailcore', '0033_remove_golive_expiry_help_text'),
	('wagtailcore', '0034_page_live_revision'),
	('wagtailcore', '0035_page_last_published_at'),
	('wagtailcore', '0036_populate_page_last_published_at'),
	('wagtailcore', '0037_set_page_owner_editable'),
	('wagtailcore', '0038_make_first_published_at_editable'),
	('wagtailcore', '0039_collectionviewrestriction'),
	('wagtailcore', '0040_page_draft_title'),
	('wagtailcore', '0041_group_collection_permissions_verbose_name_plural'),
	('wagtailcore', '0042_index_on_pagerevision_approved_go_live_at'),
	('wagtailcore', '0043_lock_fields'),
	('wagtailcore', '0044_add_unlock_grouppagepermission'),
	('wagtailcore', '0045_assign_unlock_grouppagepermission'),
	('wagtailcore', '0046_site_name_remove_null'),
	('wagtailcore', '0047_add_workflow_models'),
	('wagtailcore', '0048_add_default_workflows'),
	('wagtailcore', '0049_taskstate_finished_by'),
	('wagtailcore', '0050_workflow_rejected_to_needs_changes'),
	('wagtailcore', '0051_taskstate_comment'),
	('wagtailcore', '0052_pagelogentry'),
	('wagtailcore', '0053_locale_model'),
	('wagtailcore', '0054_initial_locale'),
	('wagtailcore', '0055_page_locale_fields'),
	('wagtailcore', '0056_page_locale_fields_populate'),
	('wagtailcore', '0057_page_locale_fields_notnull'),
	('wagtailcore', '0058_page_alias_of'),
	('wagtailcore', '0059_apply_collection_ordering'),
	('wagtailcore', '0060_fix_workflow_unique_constraint'),
	('wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names'),
	('wagtailcore', '0062_comment_models_and_pagesubscription'),
	('wagtailcore', '0063_modellogentry'),
	('wagtailcore', '0064_log_timestamp_indexes'),
	('wagtailcore', '0065_log_entry_uuid'),
	('wagtailcore', '0066_collection_management_permissions'),
	('wagtailcore', '0067_alter_pagerevision_content_json'),
	('wagtailcore', '0068_log_entry_empty_object'),
	('wagtailcore', '0069_log_entry_jsonfield'),
	('wagtail_localize', '0001_initial'),
	('wagtailcore', '0070_rename_pagerevision_revision'),
	('wagtailcore', '0071_populate_revision_content_type'),
	('wagtailcore', '0072_alter_revision_content_type_notnull'),
	('wagtailcore', '0073_page_latest_revision'),
	('wagtailcore', '0074_revision_object_str'),
	('wagtailcore', '0075_populate_latest_revision_and_revision_object_str'),
	('wagtailcore', '0076_modellogentry_revision'),
	('wagtailcore', '0077_alter_revision_user'),
	('wagtailcore', '0078_referenceindex'),
	('wagtailcore', '0079_rename_taskstate_page_revision'),
	('wagtailcore', '0080_generic_workflowstate'),
	('wagtailcore', '0081_populate_workflowstate_content_type'),
	('wagtailcore', '0082_alter_workflowstate_content_type_notnull'),
	('wagtailcore', '0083_workflowcontenttype'),
	('wagtailcore', '0084_add_default_page_permissions'),
	('wagtailcore', '0085_add_grouppagepermission_permission'),
	('wagtailcore', '0086_populate_grouppagepermission_permission'),
	('wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more'),
	('wagtailcore', '0088_fix_log_entry_json_timestamps'),
	('wagtailcore', '0089_log_entry_data_json_null_to_object'),
	('wagtailcore', '0090_remove_grouppagepermission_permission_type'),
	('wagtailcore', '0091_remove_revision_submitted_for_moderation'),
	('wagtailcore', '0092_alter_collectionviewrestriction_password_and_more'),
	('wagtailcore', '0093_uploadedfile'),
	('wagtailcore', '0094_alter_page_locale'),
	('wagtailcore', '0095_groupsitepermission'),
	('wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more'),
	('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
	('wagtailcore', '0098_apitoken'),
	('storytelling', '0001_initial'),
	('storefront', '0001_initial'),
	('storefront', '0002_saved_searches'),
	('storytelling', '0002_former_slugs'),
	('taggit', '0002_auto_20150616_2121'),
	('taggit', '0003_taggeditem_add_unique_index'),
	('taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag'),
	('taggit', '0005_auto_20220424_2025'),
	('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
	('wagtail_localize', '0002_translation'),
	('wagtail_localize', '0003_delete_translation_sources'),
	('wagtail_localize', '0004_one_source_per_objectlocale'),
	('wagtail_localize', '0005_remove_translationsource_object'),
	('wagtail_localize', '0006_create_submit_translation_permission'),
	('wagtail_localize', '0007_stringtranslation_type_and_tool_name'),
	('wagtail_localize', '0008_stringtranslation_last_translated_by'),
	('wagtail_localize', '0009_stringtranslation_errors'),
	('wagtail_localize', '0010_overridablesegment'),
	('wagtail_localize', '0011_segmentoverride'),
	('wagtail_localize', '0012_localesynchronization'),
	('wagtail_localize', '0013_translationsource_schema_version'),
	('wagtail_localize', '0014_remove_translation_source_last_updated_at'),
	('wagtail_localize', '0015_translationcontext_field_path'),
	('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
	('wagtailadmin', '0002_admin'),
	('wagtailadmin', '0003_admin_managed'),
	('wagtailadmin', '0004_editingsession'),
	('wagtailadmin', '0005_editingsession_is_editing'),
	('wagtailadmin', '0006_formstate'),
	('wagtaildocs', '0001_initial'),
	('wagtaildocs', '0002_initial_data'),
	('wagtaildocs', '0003_add_verbose_names'),
	('wagtaildocs', '0004_capitalizeverbose'),
	('wagtaildocs', '0005_document_collection'),
	('wagtaildocs', '0006_copy_document_permissions_to_collections'),
	('wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action'),
	('wagtaildocs', '0007_merge'),
	('wagtaildocs', '0008_document_file_size'),
	('wagtaildocs', '0009_document_verbose_name_plural'),
	('wagtaildocs', '0010_document_file_hash'),
	('wagtaildocs', '0011_add_choose_permissions'),
	('wagtaildocs', '0012_uploadeddocument'),
	('wagtaildocs', '0013_delete_uploadeddocument'),
	('wagtaildocs', '0014_alter_document_file_size'),
	('wagtailembeds', '0001_initial'),
	('wagtailembeds', '0002_add_verbose_names'),
	('wagtailembeds', '0003_capitalizeverbose'),
	('wagtailembeds', '0004_embed_verbose_name_plural'),
	('wagtailembeds', '0005_specify_thumbnail_url_max_length'),
	('wagtailembeds', '0006_add_embed_hash'),
	('wagtailembeds', '0007_populate_hash'),
	('wagtailembeds', '0008_allow_long_urls'),
	('wagtailembeds', '0009_embed_cache_until'),
	('wagtailsearch', '0001_initial'),
	('wagtailsearch', '0002_add_verbose_names'),
	('wagtailsearch', '0003_remove_editors_pick'),
	('wagtailsearch', '0004_querydailyhits_verbose_name_plural'),
	('wagtailsearch', '0005_create_indexentry'),
	('wagtailsearch', '0006_customise_indexentry'),
	('wagtailsearch', '0007_delete_editorspick'),
	('wagtailsearch', '0008_remove_query_and_querydailyhits_models'),
	('wagtailsearch', '0009_remove_ngram_autocomplete'),
	('wagtailsearch', '0010_add_text_fields'),
	('wagtailusers', '0001_initial'),
	('wagtailusers', '0002_add_verbose_name_on_userprofile'),
	('wagtailusers', '0003_add_verbose_names'),
	('wagtailusers', '0004_capitalizeverbose'),
	('wagtailusers', '0005_make_related_name_wagtail_specific'),
	('wagtailusers', '0006_userprofile_prefered_language'),
	('wagtailusers', '0007_userprofile_current_time_zone'),
	('wagtailusers', '0008_userprofile_avatar'),
	('wagtailusers', '0009_userprofile_verbose_name_plural'),
	('wagtailusers', '0010_userprofile_updated_comments_notifications'),
	('wagtailusers', '0011_userprofile_dismissibles'),
	('wagtailusers', '0012_userprofile_theme'),
	('wagtailusers', '0013_userprofile_density'),
	('wagtailusers', '0014_userprofile_contrast'),
	('wagtailusers', '0015_userprofile_keyboard_shortcuts'),
	('wagtailimages', '0001_squashed_0021'),
	('wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field')
) AS applied (app, name);
