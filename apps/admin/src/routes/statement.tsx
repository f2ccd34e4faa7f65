export { StatementPage as Component } from '../features/payouts/statement-page.tsx';
