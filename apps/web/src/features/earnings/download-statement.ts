import type { Statement } from '@craftlane/contracts/earnings';
import { majorText } from '@/components/money-text';
import { factWords } from './statement-words';

/** Saves a statement as a CSV file. Amounts in major units; nothing in it is run as a formula by a spreadsheet. */
export async function downloadStatement(statement: Statement): Promise<void> {
  const { unparse } = await import('papaparse');
  const text = unparse(rowsOf(statement), { escapeFormulae: /^[=+@\t\r]|^-(?!\d)/ });
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `earnings-${statement.month}.csv` });
  link.click();
  URL.revokeObjectURL(url);
}

function rowsOf({ lines, currency, openingMinor, month }: Statement) {
  let balanceMinor = openingMinor;
  const opening = row({ at: `${month}-01`, what: 'Opening balance', balanceMinor, currency });
  const movements = lines.map(({ at, fact, gigTitle, orderId, amountMinor }) => {
    balanceMinor += amountMinor;
    return row({ at, what: factWords[fact], gigTitle, orderId, amountMinor, balanceMinor, currency });
  });
  return [opening, ...movements];
}

type Cells = {
  at: string;
  what: string;
  gigTitle?: string;
  orderId?: string;
  amountMinor?: number;
  balanceMinor: number;
  currency: string;
};

function row({ at, what, gigTitle = '', orderId = '', amountMinor, balanceMinor, currency }: Cells) {
  return {
    Date: at,
    What: what,
    Gig: gigTitle,
    Order: orderId,
    Amount: amountMinor === undefined ? '' : majorText(amountMinor, currency),
    Balance: majorText(balanceMinor, currency),
    Currency: currency,
  };
}
