// Of a list of numbers.
const inOrder = numbers => [...numbers].sort((one, other) => one - other);

export const median = numbers => inOrder(numbers)[Math.floor(numbers.length / 2)];

export const p95 = numbers => inOrder(numbers)[Math.min(numbers.length - 1, Math.ceil(numbers.length * 0.95) - 1)];

export const rounded = number => Math.round(number * 10) / 10;
