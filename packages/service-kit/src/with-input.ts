import { type AnyContractProcedure, ContractProcedure } from '@orpc/contract';

/**
 * The same procedure with a stricter input schema of the same shape, for rules that only the service can check; callers keep
 * the contract's. What the schema refuses is VALIDATION_FAILED together with every other bad field.
 */
export function withInput<Procedure extends AnyContractProcedure>(
  procedure: Procedure,
  inputSchema: NonNullable<Procedure['~orpc']['inputSchema']>,
): Procedure {
  // Only the schema's checks differ, its types are those of the procedure.
  return new ContractProcedure({ ...procedure['~orpc'], inputSchema }) as unknown as Procedure;
}
