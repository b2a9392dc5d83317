/** One of several, of which one is chosen. */
export function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label class="choice">
      <input type="radio" name={props.name} checked={props.chosen} onChange={props.onChoose} />
      <span>{props.label}</span>
    </label>
  );
}
