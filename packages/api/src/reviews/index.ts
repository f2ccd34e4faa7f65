export { adminReviewsRouter, reviewsRouter, storeReviewsRouter } from './reviews.router.ts';
