import { inRepository } from './paths.ts';
import { startNode } from './supervisor/child-process.ts';

/**
 * Makes the account with this e-mail an operator, by the user service's own program on its database.
 * @throws Error with what the program said, for example that there is no such account
 */
export async function grantOperator(userDatabaseUrl: string, email: string): Promise<void> {
  let said = '';
  const program = {
    args: ['--disable-warning=ExperimentalWarning', 'src/grant-operator.ts', email],
    cwd: inRepository('services/user'),
    env: { DATABASE_URL: userDatabaseUrl },
  };
  const grant = await startNode(program, (text) => {
    said += text;
  });
  if ((await grant.exited) !== 'code 0') throw new Error(said.trim());
}
