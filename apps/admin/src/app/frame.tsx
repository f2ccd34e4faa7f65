import { AppLogo, Button, cx, IconButton, LanguageChoice, OfflineBanner, Sheet, SkipLink, ThemeChoice, useToast } from '@sweetspot/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import {
  Banknote,
  BookOpenText,
  ChartNoAxesColumn,
  CakeSlice,
  CircleAlert,
  Landmark,
  ListX,
  LogOut,
  Mails,
  Menu,
  MessagesSquare,
  ScrollText,
  SearchCheck,
  SearchX,
  ShoppingBag,
  Star,
  Store,
  Tag,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { api } from './api.ts';
import { useFailureWords } from './failure.tsx';
import { useLiveChanges } from './live.ts';
import { useViewer } from './viewer.tsx';
import { useWords } from './words.ts';

const SECTIONS = [
  { to: '/', name: 'dashboard', icon: ChartNoAxesColumn },
  { to: '/orders', name: 'orders', icon: ShoppingBag },
  { to: '/stores', name: 'stores', icon: Store },
  { to: '/cakes', name: 'cakes', icon: CakeSlice },
  { to: '/codes', name: 'promoCodes', icon: Tag },
  { to: '/payouts', name: 'payouts', icon: Landmark },
  { to: '/cash', name: 'cash', icon: Banknote },
  { to: '/ledger', name: 'ledger', icon: BookOpenText },
  { to: '/findings', name: 'findings', icon: SearchCheck },
  { to: '/contact', name: 'contact', icon: MessagesSquare },
  { to: '/problems', name: 'problems', icon: CircleAlert },
  { to: '/reviews', name: 'reviews', icon: Star },
  { to: '/unmet-demand', name: 'unmetDemand', icon: SearchX },
  { to: '/users', name: 'users', icon: UsersRound },
  { to: '/mails', name: 'mails', icon: Mails },
  { to: '/jobs', name: 'jobs', icon: ListX },
  { to: '/audit', name: 'audit', icon: ScrollText },
] as const satisfies readonly { to: string; name: string; icon: LucideIcon }[];

/** What stands around every screen: sections, who is signed in, and the way out. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords('frame');
  useLiveChanges();
  const main = useFocusOnNewPage();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col gap-6 border-r border-line bg-surface px-4 py-6 lg:flex pointer-fine:gap-3 pointer-fine:py-4 print:hidden">
        <Brand />
        {/* On a low screen the sections scroll, and the way out stays. */}
        <nav aria-label={words.nav} className="-mx-1 min-h-0 grow overflow-y-auto px-1">
          <SectionLinks />
        </nav>
        <SignedIn />
      </aside>
      <TopBar />
      <div className="min-w-0">
        <OfflineBanner />
        <main ref={main} id="page" tabIndex={-1} className="mx-auto max-w-[84rem] px-4 py-6 outline-none sm:px-6 lg:px-10 lg:py-9">
          {children}
        </main>
      </div>
    </div>
  );
}

function Brand() {
  const words = useWords('frame');
  return (
    <p className="flex items-baseline gap-2 px-3">
      <AppLogo />
      <span className="text-sm text-ink-muted">{words.appName}</span>
    </p>
  );
}

function SectionLinks({ onPick }: { onPick?: () => void }) {
  const words = useWords('frame');
  return (
    <ul className="grid gap-0.5 pointer-fine:gap-0">
      {SECTIONS.map(({ to, name, icon: Icon }) => (
        <li key={to}>
          <NavLink
            to={to}
            end={to === '/'}
            {...(onPick ? { onClick: onPick } : {})}
            className={({ isActive }) =>
              cx(
                'flex min-h-touch items-center gap-3 rounded-control px-3 transition-colors pointer-fine:min-h-7.5',
                isActive ? 'bg-accent-soft font-semibold text-accent-text' : 'text-ink hover:bg-wash',
              )
            }
          >
            <Icon aria-hidden className="size-5 shrink-0" />
            <span>{words.sections[name]}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function SignedIn() {
  const words = useWords('frame');
  const viewer = useViewer();
  const utils = api.useUtils();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const failureWords = useFailureWords();
  const signOut = api.sessions.signOut.useMutation({
    onSuccess: async () => {
      utils.sessions.current.setData(undefined, { viewer: null });
      await navigate('/sign-in', { replace: true });
      // What one admin saw is not left behind for the next.
      for (const seen of [api.admin, api.adminMoney, api.adminContact, api.adminReviews, api.adminProblems])
        queryClient.removeQueries({ queryKey: getQueryKey(seen) });
    },
  });
  const chooseLanguage = api.accounts.chooseLanguage.useMutation({
    onSuccess: (chosen) => utils.sessions.current.setData(undefined, { viewer: chosen }),
    onError: (error) => toast({ message: failureWords(error), tone: 'problem' }),
  });
  return (
    <div className="grid gap-3 border-t border-line pt-5 pointer-fine:gap-1">
      <p className="min-w-0 px-3 text-sm">
        <span className="block truncate font-semibold">{viewer.name}</span>
        <span className="block truncate text-ink-muted">{viewer.email}</span>
      </p>
      <LanguageChoice label={words.language} onChoose={(language) => chooseLanguage.mutate({ language })} className="px-3 text-sm" />
      <ThemeChoice className="px-3 text-sm" />
      <Button variant="quiet" size="small" isLoading={signOut.isPending} onClick={() => signOut.mutate()}>
        <LogOut aria-hidden />
        <span>{words.signOut}</span>
      </Button>
    </div>
  );
}

function TopBar() {
  const words = useWords('frame');
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex items-center justify-between gap-4 border-b border-line bg-surface py-1.5 pr-2 pl-1 lg:hidden print:hidden">
      <Brand />
      <Sheet
        title={words.nav}
        open={isOpen}
        onOpenChange={setOpen}
        trigger={<IconButton label={words.openNav} icon={<Menu aria-hidden />} />}
      >
        <div className="grid h-full content-between gap-8">
          <nav aria-label={words.nav}>
            <SectionLinks onPick={() => setOpen(false)} />
          </nav>
          <SignedIn />
        </div>
      </Sheet>
    </header>
  );
}

/** A new page is read from its start, as it would be after a real navigation; filters in the address are not a new page. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
