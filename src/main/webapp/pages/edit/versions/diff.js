// Compares two texts line by line, side by side.
const MOST = 4e6;

/**
 * [{left, right, same}]: lines that stand beside each other; undefined where one text has none. Indentation and a comma
 * at the end do not count.
 */
export function diff(left, right) {
  const plain = line => line.trim().replace(/,$/, '');
  let [i, j] = [0, 0];
  return pairs(left.map(plain), right.map(plain)).map(([a, b]) => ({
    left: a === undefined ? undefined : left[i++],
    right: b === undefined ? undefined : right[j++],
    same: a === b,
  }));
}

function pairs(left, right) {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const both = lines => lines.map(line => [line, line]);
  const middle = between(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return [...both(left.slice(0, start)), ...middle, ...both(left.slice(left.length - end))];
}

/** Compares by a longest common subsequence. If that would take too long, all lines count as different. */
function between(left, right) {
  if (left.length * right.length > MOST) return beside(left, right);
  const width = right.length + 1;
  const common = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--)
      common[i * width + j] =
        left[i] === right[j]
          ? common[(i + 1) * width + j + 1] + 1
          : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
  }
  const rows = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      rows.push(...beside(left.slice(fromI, i), right.slice(fromJ, j)), [left[i++], right[j++]]);
      [fromI, fromJ] = [i, j];
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) i++;
    else j++;
  }
  return [...rows, ...beside(left.slice(fromI), right.slice(fromJ))];
}

const beside = (left, right) =>
  Array.from({length: Math.max(left.length, right.length)}, (_, i) => [left[i], right[i]]);

/** The rows near a difference; runs of other rows become {skipped: n}. */
export function folded(rows, around = 3) {
  const isNear = rows.map(() => false);
  rows.forEach((row, i) => row.same || isNear.fill(true, Math.max(0, i - around), i + around + 1));
  return rows.reduce((shown, row, i) => {
    if (isNear[i]) shown.push(row);
    else if (shown.at(-1)?.skipped) shown.at(-1).skipped++;
    else shown.push({skipped: 1});
    return shown;
  }, []);
}
