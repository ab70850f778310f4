// Where one is in a guide or a set-up.

export type StepsProps = {
  readonly done: number;
  readonly total: number;
  /** "Bước 3 trên 5". */
  readonly label: string;
};

export function Steps({ done, total, label }: StepsProps) {
  return (
    <div className="steps" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index < done ? 'on' : undefined} />
      ))}
    </div>
  );
}
