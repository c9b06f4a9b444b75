import type { SearchInput } from '@craftlane/contracts/gig';
import type { Executor } from '@craftlane/service-kit/db';
import { sql } from 'drizzle-orm';
import type { ExpandedWord } from '../domain/text-query.ts';
import { allowedTypos, deletionsOf, isWithinTypos } from '../domain/typos.ts';
import { wordsInText } from '../domain/words.ts';

interface Row extends Record<string, unknown> {
  asked: string;
  own: string[] | null;
  found: string | null;
  lexeme: string | null;
  kind: 'form' | 'near';
}

const maxWords = 8;

/** The words of a question, folded. */
export function wordsOf({ q = '' }: Pick<SearchInput, 'q'>): string[] {
  return wordsInText(q).map(({ folded }) => folded);
}

/** Looks the words of a question up in the vocabulary; of a longer question only the first eight count. One statement. */
export async function expandWords(db: Executor, words: readonly string[]): Promise<ExpandedWord[]> {
  const asked = [...new Set(words)].slice(0, maxWords);
  if (asked.length === 0) return [];
  const questions = JSON.stringify(asked.map((word) => ({ word, deletions: deletionsOf(word) })));
  const rows = await db.execute<Row>(sql`
    select q.word as asked, ts_lexize('english_stem', q.word) as own, w.word as found, w.lexeme, w.kind
    from jsonb_to_recordset(${questions}::text::jsonb) as q(word text collate "C", deletions text[])
    left join lateral (
      (select word, lexeme, 'form' as kind from search_words
        where length(q.word) >= 2 and word >= q.word and word < q.word || U&'\\FFFF' limit 20)
      union all
      (select word, lexeme, 'form' from search_words where lexeme = (ts_lexize('english_stem', q.word))[1] limit 20)
      union all
      (select word, lexeme, 'near' from search_words where length(q.word) >= 4 and deletions && q.deletions limit 100)
      union all
      (select word, lexeme, 'near' from search_words
        where length(q.word) >= 9 and word % q.word order by similarity(word, q.word) desc limit 20)
    ) w on true`);
  return asked.map((word) =>
    expanded(
      word,
      rows.filter((row) => row.asked === word),
    ),
  );
}

function expanded(word: string, rows: readonly Row[]): ExpandedWord {
  const typos = allowedTypos(
    word,
    rows.some(({ kind }) => kind === 'form'),
  );
  const alike = new Map<string, string>();
  for (const { found, lexeme, kind } of rows) {
    if (found === null || lexeme === null) continue;
    if (kind === 'form' || (typos > 0 && isWithinTypos(word, found, typos))) alike.set(found, lexeme);
  }
  return {
    word,
    lexeme: rows[0]?.own?.[0] ?? null,
    alike: [...alike].map(([found, lexeme]) => ({ word: found, lexeme })),
  };
}
