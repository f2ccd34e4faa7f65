/** Of every account in the demo data. It stands in the README, so it opens nothing anywhere but in development. */
export const DEMO_PASSWORD = 'sweetspot-demo';
