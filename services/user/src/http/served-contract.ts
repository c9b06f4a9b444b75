import { registerInputSchema, userContract } from '@craftlane/contracts/user';
import { withInput } from '@craftlane/service-kit/with-input';
import { isCommonPassword } from '../domain/password-policy.ts';

const message = 'is on the list of common passwords';

/** The rule stands on the field itself: it is looked at also when other fields are bad, so all are answered at once. */
const registrationSchema = registerInputSchema.extend({
  password: registerInputSchema.shape.password.refine((password) => !isCommonPassword(password), message),
});

/**
 * The user contract with the rules that only this service can check: a common password is VALIDATION_FAILED on `password`.
 * The list of those is too large for the contract, which browsers load too.
 */
export const servedContract = { ...userContract, register: withInput(userContract.register, registrationSchema) };
