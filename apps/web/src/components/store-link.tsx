import { cx } from '@sweetspot/ui';
import { Link } from 'react-router';

interface StoreLinkProps {
  store: { readonly slug: string; readonly hasPage: boolean };
  className?: string;
  /** How it looks where it leads somewhere. */
  linkClassName: string;
  children: string;
}

/** A store's name in what remembers it, a cart or an order: its page may have closed since, and then it is only a name. */
export function StoreLink({ store, className, linkClassName, children }: StoreLinkProps) {
  if (!store.hasPage) return <span className={className}>{children}</span>;
  return (
    <Link to={`/stores/${store.slug}`} className={cx(className, linkClassName)}>
      {children}
    </Link>
  );
}
