import { v7 } from 'uuid';

/** Makes one id; passed to use cases so that tests may decide it. */
export type NewId = () => string;

/** A fresh UUIDv7: unique, and rising with time, so that new rows land at the end of an index. */
export const newId: NewId = () => v7();
