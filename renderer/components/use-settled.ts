import { useEffect, useState } from 'react';

/** A plain value that follows only after it has stood still for `milliseconds`. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState({ text, value });
  useEffect(() => {
    if (settled.text === text) return undefined;
    const timer = setTimeout(() => setSettled({ text, value: JSON.parse(text) as Value }), milliseconds);
    return () => clearTimeout(timer);
  }, [text, settled.text, milliseconds]);
  return settled.value;
}
