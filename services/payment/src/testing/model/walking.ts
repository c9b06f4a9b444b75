import type { MarketActions, Placed } from '../market.ts';
import type { Modelled } from './model-steps.ts';

/** A walk under way, with the order it is about now. */
export interface Walking extends Modelled {
  market: MarketActions;
  /** Whether time leaps, or only its ends are made to come. */
  leaps: boolean;
  placed: Placed;
  operatorId: string;
  /** Orders of the same freelancer that it left behind. */
  earlier: (Modelled & { placed: Placed })[];
  /** What was done so far, for whoever has to find out why it went wrong. */
  trace: string[];
  /** How often what was done, for the sum over all walks. */
  reached: Map<string, number>;
}
