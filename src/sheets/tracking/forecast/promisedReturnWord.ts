import type { ByScenario } from '../../cashFlow/places';
import type { MethodPlaces } from './methodLines';

/**
 * Formula, without "=", of whether the promised return is arriving; `core/tracking/promisedReturn` has the same.
 *
 * @param alarms Expression of how many there are.
 */
export function promisedReturnWord(
  last: string,
  isRanged: string,
  { low, likely, high }: ByScenario,
  planned: string,
  alarms: string,
  { alarmShare }: MethodPlaces,
): string {
  const tolerance = `${alarmShare}*ABS(${planned})`;
  return (
    `IF(${last}=0,"not yet",IF(OR(${isRanged}=0,COUNT(${low},${likely},${high},${planned})<COLUMNS(${low}:${high})+1),` +
    `"too early to say",IF(${high}<0,"at a loss",` +
    `IF(OR(${high}<${planned}-${tolerance},AND(${alarms}>0,${likely}<${planned})),"short of plan",` +
    `IF(AND(${low}>${planned}+${tolerance},${alarms}=0),"ahead of plan","on plan")))))`
  );
}
