import { zodResolver } from '@hookform/resolvers/zod';
import { saveCakeInput } from '@sweetspot/domain/cakes/inputs';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { consoleWords } from '@sweetspot/messages/console';
import { Badge, Button, LinkButton, PageTitle, useToast } from '@sweetspot/ui';
import { ArrowLeft, ExternalLink } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { FormProvider, useForm, useWatch, type Resolver } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { refusalFrom } from '@sweetspot/api/client';
import { api } from '../../../app/api.ts';
import { sayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import { BasicsSection, PriceSection } from './basics-section.tsx';
import { formOf, NEW_CAKE, previewOf, saveInputOf, type CakeForm, type EditedCake, type Library } from './cake-form.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { ContentsSection } from './contents-section.tsx';
import { LookSection } from './look-section.tsx';
import { OptionsSection } from './options-section.tsx';
import { PhotosSection } from './photos-section.tsx';
import { PreviewCard } from './preview-card.tsx';

const words = consoleWords.cakes.form;

const savedSchema = saveCakeInput.omit({ id: true, expectedVersion: true, photos: true });
const judge = zodResolver(savedSchema);
/** The schema judges what is typed; pictures were judged when they were uploaded, and are shown by more than it knows. */
const resolver: Resolver<CakeForm> = async (form, context, options) => {
  const { photos, ...typed } = form;
  const judged = await judge(typed as never, context, options as never);
  return Object.keys(judged.errors).length > 0
    ? { values: {}, errors: judged.errors as never }
    : { values: { ...form, photos }, errors: {} };
};

interface CakeFormPageProps {
  /** Null: a new one. */
  readonly cake: EditedCake | null;
  readonly library: Library;
  readonly onReload: () => void;
}

export function CakeFormPage({ cake, library, onReload }: CakeFormPageProps) {
  const form = useForm<CakeForm>({
    resolver,
    defaultValues: cake === null ? NEW_CAKE : formOf(cake),
    mode: 'onTouched',
  });
  const currency = cake?.customizable.currency ?? marketOf(DEFAULT_MARKET_CODE).currency;
  const { save, changedTo, isSaving, problem, saveOver } = useSaving(cake, form.reset);
  const { isDirty, errors, isSubmitted } = form.formState;
  const submit = form.handleSubmit((values) => save(values));
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)} className="mx-auto grid max-w-6xl gap-5 px-3 pt-4 pb-28 sm:px-5">
        <header className="grid gap-1">
          <Link to="/cakes" className="flex min-h-touch items-center gap-2 justify-self-start text-ink-muted hover:text-ink">
            <ArrowLeft aria-hidden className="size-5" />
            <span>{words.back}</span>
          </Link>
          <PageTitle actions={<Standing cake={cake} isDirty={isDirty} />}>{cake?.name ?? words.newTitle}</PageTitle>
        </header>
        {changedTo === null ? null : (
          <ChangedNotice onTheirs={onReload} onMine={() => void form.handleSubmit((values) => saveOver(values))()} />
        )}
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
            <BasicsSection />
            <PriceSection currency={currency} />
            <ContentsSection />
            <LookSection />
            <PhotosSection />
            <OptionsSection library={library.groups} currency={currency} />
          </div>
          <Preview library={library} saved={cake?.customizable ?? null} currency={currency}>
            <div className="grid gap-3 border-t border-line pt-4">
              <div role="alert" className="text-sm font-medium text-brick-text empty:hidden">
                {problem ?? (isSubmitted && Object.keys(errors).length > 0 ? words.correct : null)}
              </div>
              <Button type="submit" size="large" isBlock isLoading={isSaving}>
                {words.save}
              </Button>
              {cake === null ? null : <PublishButton cake={cake} isDirty={isDirty} />}
            </div>
          </Preview>
        </div>
      </form>
    </FormProvider>
  );
}

/** Saves, says so, and keeps the conflict apart from what can be corrected in the form. */
function useSaving(cake: EditedCake | null, reset: (values: CakeForm) => void) {
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const navigate = useNavigate();
  const [changedTo, setChangedTo] = useState<number | null>(null);
  const saving = api.storeCakes.save.useMutation({
    onSuccess(saved) {
      setChangedTo(null);
      reset(formOf(saved));
      queries.storeCakes.get.setData({ storeId: store.id, cakeId: saved.id }, saved);
      void queries.storeCakes.list.invalidate();
      toast({ message: saved.status === 'published' ? words.saved : words.savedDraft });
      if (cake === null) void navigate(`/cakes/${saved.id}`, { replace: true });
    },
    onError(error) {
      const refusal = refusalFrom(error);
      if (refusal?.code === 'CAKE_CHANGED') setChangedTo(refusal.data.currentVersion);
    },
  });
  const send = (values: CakeForm, version: number | undefined) =>
    saving.mutate({
      storeId: store.id,
      ...saveInputOf(values, cake === null ? null : { id: cake.id, version: version ?? cake.version }),
    });
  return {
    changedTo,
    isSaving: saving.isPending,
    problem: saving.error === null || changedTo !== null ? null : sayFailure(saving.error),
    save: (values: CakeForm) => send(values, undefined),
    saveOver: (values: CakeForm) => send(values, changedTo ?? undefined),
  };
}

interface PreviewProps {
  readonly library: Library;
  readonly saved: EditedCake['customizable'] | null;
  readonly currency: EditedCake['customizable']['currency'];
  readonly children: React.ReactNode;
}

/** Follows the form at its own pace: typing never waits for the drawing. */
function Preview({ library, saved, currency, children }: PreviewProps) {
  const form = useDeferredValue(useWatch<CakeForm>() as CakeForm);
  const cake = useMemo(() => previewOf({ form: drawable(form), library, saved, currency }), [form, library, saved, currency]);
  return <PreviewCard cake={cake} actions={children} />;
}

/** A box that holds no number yet counts as none. */
function drawable(form: CakeForm): CakeForm {
  const count = (value: number, otherwise: number) => (Number.isSafeInteger(value) ? value : otherwise);
  return { ...form, basePriceMinor: count(form.basePriceMinor, 0), serves: count(form.serves, 1) };
}

function Standing({ cake, isDirty }: { cake: EditedCake | null; isDirty: boolean }) {
  const { backend } = useWork();
  return (
    <>
      {isDirty ? <Badge tone="honey">{words.unsaved}</Badge> : null}
      {cake === null ? null : (
        <Badge tone={cake.status === 'published' ? 'leaf' : 'plain'}>{consoleWords.cakes.list.statuses[cake.status]}</Badge>
      )}
      {cake?.status === 'published' ? (
        <LinkButton href={`${backend.serverUrl}${cake.shopPath}`} target="_blank" rel="noreferrer" variant="ghost" size="small">
          <ExternalLink aria-hidden />
          <span>{words.shopPage}</span>
        </LinkButton>
      ) : null}
    </>
  );
}

function PublishButton({ cake, isDirty }: { cake: EditedCake; isDirty: boolean }) {
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const setStatus = api.storeCakes.setStatus.useMutation({
    onSuccess(saved) {
      queries.storeCakes.get.setData({ storeId: store.id, cakeId: saved.id }, saved);
      void queries.storeCakes.list.invalidate();
      toast({ message: saved.status === 'published' ? words.published : words.unpublished });
    },
    onError: (error) => toast({ tone: 'problem', message: sayFailure(error) }),
  });
  const isInShop = cake.status === 'published';
  return (
    <>
      <Button
        variant="quiet"
        isBlock
        isLoading={setStatus.isPending}
        disabled={isDirty}
        onClick={() =>
          setStatus.mutate({
            storeId: store.id,
            cakeId: cake.id,
            expectedVersion: cake.version,
            status: isInShop ? 'draft' : 'published',
          })
        }
      >
        {isInShop ? words.unpublish : words.publish}
      </Button>
      {isDirty ? <p className="text-center text-sm text-ink-muted">{words.saveFirst}</p> : null}
    </>
  );
}
