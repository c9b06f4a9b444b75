import 'server-only';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Document } from '@craftlane/contracts/documents';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import { Font, Page, Document as Pdf, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { counterpartWords, issuedText, kindWords } from '@/features/documents/document-words';

/** Character sets of the font, each a family of its own; for a letter the first that has it is used. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const families = subsets.map((subset) => `Inter ${subset}`);

registerFonts();

const styles = StyleSheet.create({
  page: { fontFamily: families, fontSize: 10, padding: 48, color: '#16201f', lineHeight: 1.4 },
  row: { flexDirection: 'row', justifyContent: 'space-between' },
  title: { fontSize: 20, fontWeight: 600, lineHeight: 1.4, marginBottom: 4 },
  muted: { color: '#5a6766' },
  strong: { fontWeight: 600 },
  facts: { marginTop: 28, marginBottom: 28, gap: 6 },
  label: { width: 110, color: '#5a6766' },
  line: { borderBottomWidth: 0.5, borderBottomColor: '#cdd5d4', paddingVertical: 6 },
  total: { marginTop: 8, fontSize: 12, fontWeight: 600 },
  text: { maxWidth: 360 },
});

/** A document as an A4 page. */
export function documentPdf(document: Document): Promise<Buffer> {
  return renderToBuffer(<Paper document={document} />);
}

function Paper({ document }: { document: Document }) {
  const { kind, number, issuer, recipient, counterpart, title, lines, currency, totalMinor, corrects } = document;
  const facts = [
    ['To', recipient],
    [counterpartWords(kind), counterpart],
    ['Date', issuedText(document.issuedAt)],
    ['Order', title],
    ...(corrects ? [['Corrects', corrects]] : []),
  ];
  return (
    <Pdf title={`${kindWords[kind]} ${number}`} author={issuer[0] ?? ''}>
      <Page size="A4" style={styles.page}>
        <View style={styles.row}>
          <View>
            <Text style={styles.title}>{kindWords[kind]}</Text>
            <Text style={styles.muted}>{number}</Text>
          </View>
          <View>
            {issuer.map((line, index) => (
              <Text key={line} style={index === 0 ? styles.strong : {}}>
                {line}
              </Text>
            ))}
          </View>
        </View>
        <View style={styles.facts}>
          {facts.map(([label, value]) => (
            <View key={label} style={{ flexDirection: 'row' }}>
              <Text style={styles.label}>{label}</Text>
              <Text style={styles.text}>{value}</Text>
            </View>
          ))}
        </View>
        {lines.map(({ text, amountMinor }) => (
          <View key={`${text}${amountMinor}`} style={[styles.row, styles.line]} wrap={false}>
            <Text style={styles.text}>{text}</Text>
            <Text>{formatMoney(amountMinor, currency)}</Text>
          </View>
        ))}
        <View style={[styles.row, styles.total]}>
          <Text>Total</Text>
          <Text>{formatMoney(totalMinor, currency)}</Text>
        </View>
      </Page>
    </Pdf>
  );
}

function registerFonts(): void {
  const folder = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@fontsource/inter/package.json')),
    'files',
  );
  for (const subset of subsets)
    Font.register({
      family: `Inter ${subset}`,
      fonts: [400, 600].map((fontWeight) => ({
        src: join(folder, `inter-${subset}-${fontWeight}-normal.woff`),
        fontWeight,
      })),
    });
  // Words are not cut: names and numbers are to be found by searching for them.
  Font.registerHyphenationCallback((word) => [word]);
}
