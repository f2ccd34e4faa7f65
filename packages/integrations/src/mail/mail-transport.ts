/** Hands one finished mail to whatever delivers it. */
export interface MailTransport {
  send(message: MailMessage): Promise<MailOutcome>;
  /** Lets what is under way finish and gives connections back. */
  close(): Promise<void>;
}

export interface MailMessage {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The same for every try, so that a second copy after a crash can be recognised. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly attachments?: readonly MailAttachment[] | undefined;
}

/** A picture the HTML shows as `cid:…`, so that it is there without the reader's client asking anyone for it. */
export interface MailAttachment {
  readonly cid: string;
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export type MailOutcome =
  | { readonly outcome: 'delivered' }
  /** Trying again would not help: the address or the mail is refused. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** Worth another try later. */
  | { readonly outcome: 'unavailable'; readonly reason: string };
