import type { EventHub } from '@sweetspot/db';
import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import type { Operator } from '@sweetspot/domain/contact/operator';
import type { StaffRole, UserRole } from '@sweetspot/domain/accounts/roles';
import type { DistanceProvider, PlaceResolver } from '@sweetspot/integrations/maps';
import type { LetterWriter } from '@sweetspot/integrations/mail';
import type { PaymentGateways } from '@sweetspot/integrations/payments';
import type { ProcessedPicture } from '@sweetspot/integrations/pictures';
import type { PictureStorage } from '@sweetspot/integrations/storage';
import type { Locale } from '@sweetspot/messages';
import type { Cache } from './cache/index.ts';
import type { TxServices } from './transaction.ts';

export const SESSION_APPS = ['shop', 'console', 'admin', 'api'] as const;
export type SessionApp = (typeof SESSION_APPS)[number];

/** A cake's drawing as a file of pixels. */
export interface DrawnAs {
  readonly format: 'png' | 'webp';
  readonly widthPx: number;
}

/** What one server process hands to every call; built once by its composition root. */
export interface Services extends TxServices {
  readonly events: EventHub;
  readonly cache: Cache;
  readonly gateways: PaymentGateways;
  readonly pictures: {
    /** Makes an upload safe to serve. Throws the refusal that is true of it. */
    process(upload: Uint8Array): Promise<ProcessedPicture>;
    readonly storage: PictureStorage;
  };
  readonly drawings: {
    draw(design: CakeDesign, as: DrawnAs): Promise<Uint8Array>;
    /** Whether it is at hand, and keeps nobody waiting. */
    isRemembered(design: CakeDesign, as: DrawnAs): boolean;
    /** Whether it was drawn before, by whatever process: then it costs nothing. */
    isKept(design: CakeDesign, as: DrawnAs): Promise<boolean>;
  };
  readonly letters: LetterWriter;
  readonly places: PlaceResolver;
  readonly distance: DistanceProvider;
  /** Absolute, without a trailing slash; links in mails and at gateways start with it, never with a Host header. */
  readonly publicUrl: string;
  /** What one admin may give back alone, in minor units: above it a second one approves. */
  readonly refundLimitMinor: number;
  /** How many days after an order ended what it brought is paid out: problems are told of by then. */
  readonly payoutAfterDays: number;
  readonly cashLimits: CashLimits;
  readonly operator: Operator;
  /** Keys the links that open an order without an account. */
  readonly sessionSecret: string;
  readonly limits: RateLimits;
  readonly log: Log;
}

/** In minor units. */
export interface CashLimits {
  /** Of one order; a store's own limit may be lower. */
  readonly orderMinor: number;
  /** What a store may hold of the marketplace's cash before it is offered no more. */
  readonly heldMinor: number;
}

/** Attempts allowed in a while, by what is attempted. */
export type Door =
  | 'call'
  | 'sign_in'
  /** Codes at one account, from devices that it does not know. */
  | 'second_step'
  /** Something for a passkey to sign: asked for by every page that signs people in. */
  | 'passkey'
  | 'register'
  | 'mail_me'
  | 'checkout'
  | 'promo_code'
  | 'upload'
  | 'drawing'
  | 'listed_drawing'
  | 'own_data'
  | 'unmet_demand'
  /** The same wish of one caller. */
  | 'unmet_demand_alike'
  | 'contact'
  | 'contact_reply'
  | 'review'
  | 'problem'
  | 'order_change';

export interface Caller {
  /** An account or a visitor's cart; null for whoever is neither yet. */
  readonly person: string | null;
  readonly ip: string;
}

/** A try at an account's password. */
export interface Guess {
  readonly account: string;
  readonly ip: string;
  /** A device on which the account was signed in to before; null for a stranger's. */
  readonly device: string | null;
}

export interface RateLimits {
  /** Throws RATE_LIMITED, with the seconds to wait, when `who` has knocked too often. */
  take(door: Door, who: string): Promise<void>;
  /** Counts the try. Throws RATE_LIMITED while the caller must pause; answers what to call once the password was right. */
  guess(guess: Guess): Promise<() => Promise<void>>;
  /** Counts a stream of events as open until the answer is called. Throws RATE_LIMITED when the caller has many open. */
  openStream(caller: Caller): () => void;
  /** Does it when it is the caller's turn: so much of one person's, and of one address's, runs at once. Changes of a person meet in a row. */
  inTurn<T>(caller: Caller & { readonly isChange: boolean }, work: () => Promise<T>): Promise<T>;
}

export interface Log {
  info(facts: Readonly<Record<string, unknown>>, what: string): void;
  warn(facts: Readonly<Record<string, unknown>>, what: string): void;
  error(facts: Readonly<Record<string, unknown>>, what: string): void;
}

/** Who is asking: a session of the app that the request names. */
export interface Viewer {
  readonly userId: string;
  readonly sessionId: string;
  readonly role: UserRole;
  readonly name: string;
  readonly email: string;
  /** As it is kept with the account ("hi-IN"). */
  readonly locale: string;
  readonly isEmailVerified: boolean;
  readonly memberships: readonly { readonly storeId: string; readonly role: StaffRole }[];
}

/** How a use case changes the caller's cookies (or, for a bearer client, hands over its token) without knowing HTTP. */
export interface Cookies {
  /** False when the client keeps the token itself and no cookie is set. */
  setSession(app: SessionApp, token: string, expiresAt: Date): boolean;
  clearSession(app: SessionApp): void;
  setVisitor(token: string): void;
  clearVisitor(): void;
  /** What marks this browser as one its accounts know. */
  setDevice(token: string): void;
}

export interface Context extends Services {
  readonly app: SessionApp;
  readonly viewer: Viewer | null;
  /** The language that the caller reads. */
  readonly locale: Locale;
  /** The visitor's cart token from its cookie; null until there is a cart. */
  readonly visitorToken: string | null;
  /** Which accounts were signed in to on this device; opens nothing. */
  readonly deviceToken: string | null;
  readonly cookies: Cookies;
  readonly requestId: string;
  /** Only for rate limits; never logged or stored. */
  readonly ip: string;
  readonly userAgent: string | null;
}
