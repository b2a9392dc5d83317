import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  /** Why it is asked, or what to know before one answers. */
  readonly hint?: ComponentChildren;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

/** One answer of a few, as chips: one tap, or the arrow keys. */
export function ChooseOne<T extends string>(
  props: ChoicesProps<T> & {
    readonly chosen: T | undefined;
    readonly onChoose: (value: T) => void;
  },
) {
  const name = useId();
  const { chosen, onChoose, options } = props;
  return (
    <Chips {...props}>
      {options.map(({ value, label }) => (
        <label class="chip" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </Chips>
  );
}

/** Any of a few, as chips. */
export function ChooseSome<T extends string>(
  props: ChoicesProps<T> & {
    readonly chosen: readonly T[];
    readonly onChoose: (values: readonly T[]) => void;
  },
) {
  const { chosen, onChoose, options } = props;
  return (
    <Chips {...props}>
      {options.map(({ value, label }) => (
        <label class="chip" key={value}>
          <input
            type="checkbox"
            value={value}
            checked={chosen.includes(value)}
            // In the order of the options, however they were ticked.
            onChange={({ currentTarget: { checked } }) =>
              onChoose(
                options
                  .map((option) => option.value)
                  .filter((one) => (one === value ? checked : chosen.includes(one))),
              )
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </Chips>
  );
}

function Chips(props: { legend: string; hint?: ComponentChildren; children: ComponentChildren }) {
  const hint = useId();
  return (
    <fieldset class="choices" aria-describedby={props.hint ? hint : undefined}>
      <legend>{props.legend}</legend>
      <div class="chips">{props.children}</div>
      {props.hint && (
        <div class="meta" id={hint}>
          {props.hint}
        </div>
      )}
    </fieldset>
  );
}
