import { BoardPage } from '../features/orders/board/board-page.tsx';

export function BoardRoute() {
  return <BoardPage />;
}
