import { useEffect, useState } from 'react';
import { useHidden } from './useHidden';

/** A screen reader hears the result once typing rests, not at every key. */
const restMilliseconds = 1200;

export function Announcement({ text }: { text: string }) {
  const hidden = useHidden();
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" className={hidden}>
      {spoken}
    </div>
  );
}
