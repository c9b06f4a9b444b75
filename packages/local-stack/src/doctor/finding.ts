/** What one look found: whether it is well, and when not, what to do about it. */
export type Finding = { isWell: boolean; what: string; remedy?: string };

/** One thing the doctor looks at. */
export type Examination = { name: string; look: () => Promise<Finding> };

/** It is well, and this is how. */
export function well(what: string): Finding {
  return { isWell: true, what };
}

/** It is not well; `remedy` says what to do, in one sentence. */
export function unwell(what: string, remedy: string): Finding {
  return { isWell: false, what, remedy };
}

/** Looks at everything, one after another, and tells each result at once. An examination that throws is a finding, too. */
export async function examine(
  examinations: readonly Examination[],
  tell: (name: string, finding: Finding) => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, look } of examinations) {
    const finding = await look().catch((error: unknown) =>
      unwell(error instanceof Error ? error.message : String(error), 'See what the message says.'),
    );
    tell(name, finding);
    findings.push(finding);
  }
  return findings;
}
