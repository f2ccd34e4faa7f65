import { z } from 'zod';
import { foldCode, tidyLine, tidyParagraphs } from './typed-text.ts';

/** One line of human words. Lengths are judged after what cannot be seen is gone. */
export const lineInput = () => z.string().overwrite(tidyLine);

/** Words that may take several lines. */
export const paragraphsInput = () => z.string().overwrite(tidyParagraphs);

/** A code or a number as text: its form is judged with plain digits, dashes and spaces. */
export const codeInput = () => z.string().overwrite(foldCode);

/** What is looked for, at every search of the three apps. */
export const searchWordsInput = lineInput().max(100);
