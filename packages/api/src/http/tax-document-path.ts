import { isSealFor, sealFor, type Sealing } from './seal.ts';

const subjectOf = (documentId: string): string => `tax-document:${documentId}`;

/** Where its page opens; `${path}.pdf` is the file. For whoever has it, for a week or two. */
export const taxDocumentPath = (sealing: Sealing, documentId: string): string =>
  `/papers/${documentId}/${sealFor(sealing, subjectOf(documentId))}`;

export const isTaxDocumentSeal = (sealing: Sealing, documentId: string, given: string): boolean =>
  isSealFor(sealing, subjectOf(documentId), given);
