/** A number as people read it aloud: "+91 98765 43210". What is none of this market's stays as it is. */
export function phoneWords(phone: string): string {
  return phone.replace(/^(\+91)(\d{5})(\d{5})$/, '$1 $2 $3');
}
