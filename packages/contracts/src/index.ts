export { chatContract } from './chat.ts';
export { gigContract } from './gig.ts';
export { paymentContract } from './payment.ts';
export { userContract } from './user.ts';
