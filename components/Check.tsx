/** A choice of its own, on or off. */
export function Check(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={({ currentTarget: { checked } }) => props.onCheck(checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
