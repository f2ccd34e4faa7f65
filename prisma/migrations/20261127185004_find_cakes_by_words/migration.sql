-- AlterTable
ALTER TABLE "cake" ADD COLUMN     "found_in" tsvector;

-- CreateTable
CREATE TABLE "search_word" (
    "id" SERIAL NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word"("word");

-- Written by hand from here.
-- Words as the domain's foldWords has them: small, without accents and apostrophes, each by itself.
CREATE FUNCTION words_of(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(left(word, 60)) FILTER (WHERE word <> ''), '{}') FROM regexp_split_to_table(
    translate(public.search_form(normalize(said, NFKC)), E'''\u200c\u200d\u093c', ''), '[[:space:][:punct:]।॥]+') word $$;

-- With each two that stand side by side as one: "ras malai" is also typed "rasmalai".
CREATE FUNCTION and_joined(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT words || ARRAY(SELECT words[i] || words[i + 1] FROM generate_series(1, cardinality(words) - 1) i
    WHERE words[i] !~ '^[0-9]' AND words[i + 1] !~ '^[0-9]') $$;

-- Two that write the same new word at once both write it: nobody waits for anybody, and it is read but once.
CREATE FUNCTION know_words(words text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_word (word) SELECT DISTINCT said FROM unnest(words) said
  WHERE length(said) > 1 AND said !~ '^[0-9]+$' AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = said) $$;
CREATE INDEX search_word_similar_idx ON search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION derive_found_in() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  called text[] := and_joined(words_of(NEW.name)) || and_joined(words_of(NEW.flavour));
  told text[] := words_of(NEW.description);
  beside text[] := words_of(concat_ws(' ', NEW.offered_flavours, (SELECT s.name || ' ' || s.city FROM store s WHERE s.id = NEW.store_id)));
BEGIN
  PERFORM know_words(called || told || beside);
  NEW.found_in := array_to_tsvector(ARRAY(
    SELECT '=' || word FROM unnest(called) word
    UNION SELECT '+' || word FROM unnest(told) word
    UNION SELECT word FROM unnest(called || told || beside) word
    UNION SELECT '#' || occasion FROM unnest(NEW.occasions) occasion));
  RETURN NEW;
END $$;
CREATE TRIGGER cake_found_in BEFORE INSERT OR UPDATE OF name, flavour, description, offered_flavours, occasions, store_id ON cake
  FOR EACH ROW EXECUTE FUNCTION derive_found_in();
CREATE FUNCTION derive_found_in_of_store() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cake SET name = name WHERE store_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER store_cakes_found_in AFTER INSERT OR UPDATE OF name, city ON store FOR EACH ROW EXECUTE FUNCTION derive_found_in_of_store();
-- Where a catalogue is loaded in bulk and no trigger runs, these do: without them its cakes are found by no word.
ALTER TABLE cake ENABLE ALWAYS TRIGGER cake_found_in;
ALTER TABLE store ENABLE ALWAYS TRIGGER store_cakes_found_in;

-- What lists filter by is read of hundreds of rows: fetched from beside the table it costs ten times as much.
ALTER TABLE cake SET (toast_tuple_target = 8160);

-- For the cakes that are there nothing that is shown changes, and nothing is told.
DROP TRIGGER cake_catalogue_changed ON cake;
UPDATE cake SET name = name;
CREATE TRIGGER cake_catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "cake" FOR EACH ROW EXECUTE FUNCTION tell_store_row_changed(
  'store_id', 'cakes', '{is_sold_out,is_signature,work,allergens,design,lead_time_minutes,shown_allergens,shown_design}',
  '{diets,offered_flavours,found_in}', '{ordered_count,found_by_version,version,updated_at}', '{guests_up_to,guest_prices_minor}');

CREATE INDEX cake_found_in_idx ON cake USING gin (found_in) WHERE status = 'published';
-- Searched by nothing any more, and written with every order, as it counts.
DROP INDEX cake_search_idx, cake_offered_flavours_idx;
