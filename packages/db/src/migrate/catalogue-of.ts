import type pg from 'pg';

/** What Prisma's schema language can say, as PostgreSQL describes it: one line a column, key, foreign key, plain index, enum label. */
export async function catalogueOf(database: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { rows } = await database.query<{ line: string }>(`
    select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' end,
      ' default ' || pg_get_expr(d.adbin, d.adrelid)) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> '_prisma_migrations'
    union all
    select format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f') and conrelid::regclass::text <> '_prisma_migrations'
    union all
    select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'
    union all
    select format('enum %s %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
    from pg_enum e join pg_type t on t.oid = e.enumtypid where t.typnamespace = 'public'::regnamespace group by t.typname
    order by line`);
  return rows.map((row) => row.line);
}
