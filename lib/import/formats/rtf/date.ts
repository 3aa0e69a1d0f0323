/** A moment in 32 bits, as Word packs it: minute, hour, day, month, years from 1900. */
export function packedDate(bits: number): Date | undefined {
  const [minute, hour, day] = [bits & 63, (bits >> 6) & 31, (bits >> 11) & 31];
  const [month, year] = [(bits >> 16) & 15, ((bits >> 20) & 511) + 1900];
  return day > 0 && month > 0 && month <= 12 ? new Date(Date.UTC(year, month - 1, day, hour, minute)) : undefined;
}
