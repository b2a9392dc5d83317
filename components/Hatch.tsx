/** Slanted lines for what is not sure: a shape, where a lighter colour alone would not do. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      class="hatch"
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line x1="1" x2="1" y1="0" y2="6" />
    </pattern>
  );
}
