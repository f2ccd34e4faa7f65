import { zodResolver } from '@hookform/resolvers/zod';
import { newPromises } from '@sweetspot/domain/allergens/new-promises';
import { saveCakeInput } from '@sweetspot/domain/cakes/inputs';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { Badge, LinkButton, PageTitle, useToast } from '@sweetspot/ui';
import { ArrowLeft, ExternalLink } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch, type Resolver } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { refusalFrom } from '@sweetspot/api/client';
import { api } from '../../../app/api.ts';
import { useSayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import { BasicsSection, PriceSection } from './basics-section.tsx';
import { formOf, NEW_CAKE, previewOf, saveInputOf, type CakeForm, type EditedCake, type Library } from './cake-form.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { ContentsSection } from './contents-section.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { LookSection } from './look-section.tsx';
import { OptionsSection } from './options-section.tsx';
import { PhotosSection } from './photos-section.tsx';
import { PreviewCard } from './preview-card.tsx';
import { PromiseDialog, promisesNothing } from './promise-dialog.tsx';
import { SaveBar } from './save-bar.tsx';
import { useFaults } from './use-faults.ts';
import { useWords } from '../../../app/words.ts';

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
  const words = useWords('cake-form');
  // What the form was opened on, and what each save answers with: a list that is read anew must not change what a save is held against.
  const [opened, setOpened] = useState(cake);
  const form = useForm<CakeForm>({
    resolver,
    defaultValues: opened === null ? NEW_CAKE : formOf(opened),
    mode: 'onTouched',
    // By the order of the page, which is not the order in which its boxes were made.
    shouldFocusError: false,
  });
  const currency = opened?.customizable.currency ?? marketOf(DEFAULT_MARKET_CODE).currency;
  const page = useRef<HTMLFormElement>(null);
  const showMissing = useFaults(form, page);
  const { save, theirs, isChanged, isSaving, problem, hasSaved } = useSaving(opened, {
    onSaved: (saved) => {
      form.reset(formOf(saved));
      setOpened(saved);
    },
    onRefused: showMissing,
  });
  const [asked, setAsked] = useState<CakeForm | null>(null);
  const { isDirty, errors, isSubmitted, defaultValues } = form.formState;
  const promisesOf = (values: CakeForm) => newPromises(defaultValues as CakeForm, values);
  const submit = form.handleSubmit((values) => {
    // A draft promises nothing to anybody yet.
    if (opened?.status === 'published' && !promisesNothing(promisesOf(values))) setAsked(values);
    else save(values);
  });
  return (
    <FormProvider {...form}>
      <LeaveGuard isDirty={isDirty} hasSaved={hasSaved} />
      <form ref={page} noValidate onSubmit={(event) => void submit(event)} className="mx-auto grid max-w-6xl gap-5 px-3 pt-4 sm:px-5">
        <CakeHeader cake={opened} isDirty={isDirty} />
        {isChanged ? (
          <ChangedNotice
            opened={defaultValues as CakeForm}
            mine={form.getValues()}
            theirs={theirs === undefined ? undefined : formOf(theirs)}
            library={library.groups}
            currency={currency}
            onTheirs={onReload}
            onMerged={(merged) => {
              form.reset(merged, { keepDefaultValues: true });
              void form.handleSubmit((values) => save(values, theirs?.version))();
            }}
          />
        ) : null}
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
            <BasicsSection />
            <PriceSection currency={currency} />
            <ContentsSection />
            <LookSection />
            <PhotosSection />
            <OptionsSection library={library.groups} currency={currency} />
          </div>
          <Preview library={library} saved={opened?.customizable ?? null} currency={currency} />
        </div>
        <SaveBar
          cake={opened}
          isDirty={isDirty}
          isSaving={isSaving}
          problem={isChanged ? words.changed.first : (problem ?? (isSubmitted && Object.keys(errors).length > 0 ? words.correct : null))}
          isBlocked={isChanged}
          onChanged={setOpened}
          onRefused={showMissing}
        />
        {asked === null ? null : (
          <PromiseDialog
            promises={promisesOf(asked)}
            allergens={asked.allergens}
            onClose={() => setAsked(null)}
            onConfirmed={() => {
              setAsked(null);
              save(asked);
            }}
          />
        )}
      </form>
    </FormProvider>
  );
}

/** Saves, says so, and keeps the conflict apart from what can be corrected in the form. */
function useSaving(
  opened: EditedCake | null,
  { onSaved, onRefused }: { readonly onSaved: (saved: EditedCake) => void; readonly onRefused: (error: unknown) => void },
) {
  const words = useWords('cake-form');
  const sayFailure = useSayFailure();
  const { store, backend } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const navigate = useNavigate();
  const hasSaved = useRef(false);
  // A second press that comes before the first is judged would be held against what the first has saved.
  const isUnderWay = useRef(false);
  const [isChanged, setIsChanged] = useState(false);
  const [theirs, setTheirs] = useState<EditedCake>();
  const saving = api.storeCakes.save.useMutation({
    onSettled() {
      isUnderWay.current = false;
    },
    onSuccess(saved) {
      setIsChanged(false);
      onSaved(saved);
      queries.storeCakes.get.setData({ storeId: store.id, cakeId: saved.id }, saved);
      void queries.storeCakes.list.invalidate();
      toast({ message: saved.status === 'published' ? words.saved : words.savedDraft });
      if (opened !== null) return;
      hasSaved.current = true;
      void navigate(`/cakes/${saved.id}`, { replace: true });
    },
    onError(error) {
      onRefused(error);
      if (refusalFrom(error)?.code !== 'CAKE_CHANGED' || opened === null) return;
      setIsChanged(true);
      setTheirs(undefined);
      // Past the cache, from which the page would open anew with what was typed here gone.
      backend.client.storeCakes.get
        .query({ storeId: store.id, cakeId: opened.id })
        .then(setTheirs)
        .catch((failure: unknown) => toast({ tone: 'problem', message: sayFailure(failure) }));
    },
  });
  return {
    theirs,
    isChanged,
    isSaving: saving.isPending,
    problem: saving.error === null || isChanged ? null : sayFailure(saving.error),
    hasSaved: () => hasSaved.current,
    /** Over the version that the form was opened on, or over another's that was looked at since. */
    save: (values: CakeForm, version = opened?.version) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      saving.mutate({
        storeId: store.id,
        ...saveInputOf(values, opened === null ? null : { id: opened.id, version: version ?? opened.version }),
      });
    },
  };
}

interface PreviewProps {
  readonly library: Library;
  readonly saved: EditedCake['customizable'] | null;
  readonly currency: EditedCake['customizable']['currency'];
}

/** Follows the form at its own pace: typing never waits for the drawing. */
function Preview({ library, saved, currency }: PreviewProps) {
  const form = useDeferredValue(useWatch<CakeForm>() as CakeForm);
  const cake = useMemo(() => previewOf({ form: drawable(form), library, saved, currency }), [form, library, saved, currency]);
  return <PreviewCard cake={cake} />;
}

/** A box that holds no number yet counts as none. */
function drawable(form: CakeForm): CakeForm {
  const count = (value: number, otherwise: number) => (Number.isSafeInteger(value) ? value : otherwise);
  return { ...form, basePriceMinor: count(form.basePriceMinor, 0), serves: count(form.serves, 1) };
}

interface CakeHeaderProps {
  readonly cake: EditedCake | null;
  readonly isDirty: boolean;
}

function CakeHeader({ cake, isDirty }: CakeHeaderProps) {
  const words = useWords('cake-form');
  return (
    <header className="grid gap-1">
      <Link to="/cakes" className="flex min-h-touch items-center gap-2 justify-self-start text-ink-muted hover:text-ink">
        <ArrowLeft aria-hidden className="size-5" />
        <span>{words.back}</span>
      </Link>
      <PageTitle actions={<Standing cake={cake} isDirty={isDirty} />}>{cake?.name ?? words.newTitle}</PageTitle>
    </header>
  );
}

function Standing({ cake, isDirty }: CakeHeaderProps) {
  const words = useWords('cake-form');
  const cakes = useWords('cakes');
  const { backend } = useWork();
  return (
    <>
      {isDirty ? <Badge tone="honey">{words.unsaved}</Badge> : null}
      {cake === null ? null : <Badge tone={cake.status === 'published' ? 'leaf' : 'plain'}>{cakes.statuses[cake.status]}</Badge>}
      {cake?.status === 'published' ? (
        <LinkButton href={`${backend.serverUrl}${cake.shopPath}`} target="_blank" rel="noreferrer" variant="ghost" size="small">
          <ExternalLink aria-hidden />
          <span>{words.shopPage}</span>
        </LinkButton>
      ) : null}
    </>
  );
}
