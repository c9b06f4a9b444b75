/** Settings that satisfy `env()` in unit tests, over plain HTTP. */
export const testSettings = {
  PUBLIC_URL: 'http://localhost:3000',
  SESSION_SECRET: 'session-secret-of-the-unit-tests-0001',
  INTERNAL_SECRET: 'internal-secret-of-the-unit-tests-001',
  USER_SERVICE_URL: 'http://user.test',
  GIG_SERVICE_URL: 'http://gig.test',
  CHAT_SERVICE_URL: 'http://chat.test',
  PAYMENT_SERVICE_URL: 'http://payment.test',
  PUSHER_KEY: 'key',
  SOKETI_PUBLIC_URL: 'http://soketi.test',
};
