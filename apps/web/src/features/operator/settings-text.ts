import { type ChangeableSettings, changeableSettingsSchema } from '@craftlane/contracts/operator';

const HOUR_MS = 3_600_000;

/** The settings as they are typed: rates in per cent, times in hours. */
export type SettingsText = {
  buyerFee: string;
  commission: string;
  requirements: string;
  review: string;
  cancellation: string;
  lateGrace: string;
  clearing: string;
  cancellationFeeBearer: ChangeableSettings['cancellationFeeBearer'];
  chargebackLossBearer: ChangeableSettings['chargebackLossBearer'];
};

/** The settings as texts to edit. */
export function textsOf(settings: ChangeableSettings): SettingsText {
  const { cancellationFeeBearer, chargebackLossBearer } = settings;
  return {
    buyerFee: String(settings.buyerFeeBps / 100),
    commission: String(settings.commissionBps / 100),
    requirements: hours(settings.requirementsPeriodMs),
    review: hours(settings.reviewPeriodMs),
    cancellation: hours(settings.cancellationPeriodMs),
    lateGrace: hours(settings.lateGraceMs),
    clearing: hours(settings.clearingPeriodMs),
    cancellationFeeBearer,
    chargebackLossBearer,
  };
}

/**
 * The settings that texts mean; null while one of them means none. A time whose text is still that of `shown` is exactly that time, however
 * little of it the text says.
 */
export function settingsOf(texts: SettingsText, shown: ChangeableSettings): ChangeableSettings | null {
  const { cancellationFeeBearer, chargebackLossBearer } = texts;
  const parsed = changeableSettingsSchema.safeParse({
    buyerFeeBps: Math.round(number(texts.buyerFee) * 100),
    commissionBps: Math.round(number(texts.commission) * 100),
    requirementsPeriodMs: ms(texts.requirements, shown.requirementsPeriodMs),
    reviewPeriodMs: ms(texts.review, shown.reviewPeriodMs),
    cancellationPeriodMs: ms(texts.cancellation, shown.cancellationPeriodMs),
    lateGraceMs: ms(texts.lateGrace, shown.lateGraceMs),
    clearingPeriodMs: ms(texts.clearing, shown.clearingPeriodMs),
    cancellationFeeBearer,
    chargebackLossBearer,
  });
  return parsed.success ? parsed.data : null;
}

function hours(durationMs: number): string {
  return String(Number((durationMs / HOUR_MS).toFixed(4)));
}

function ms(text: string, shownMs: number): number {
  return text === hours(shownMs) ? shownMs : Math.round(number(text) * HOUR_MS);
}

/** What is typed with a point or a comma; NaN for anything else. */
function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}
