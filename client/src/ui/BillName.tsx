interface BillNameProps {
  readonly name: string;
  readonly isHeadliner: boolean;
  readonly onMark: ((name: string) => void) | undefined;
}

/** A name on the bill; one to press while headliners are being marked. */
export function BillName({ name, isHeadliner, onMark }: BillNameProps) {
  return onMark === undefined ? (
    <span className="bill-name" dir="auto">
      {name}
    </span>
  ) : (
    <button
      type="button"
      className="bill-name"
      dir="auto"
      aria-pressed={isHeadliner}
      onClick={() => {
        onMark(name);
      }}
    >
      {name}
    </button>
  );
}
