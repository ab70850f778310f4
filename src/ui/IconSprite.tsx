// The page's icons, drawn once at its top; every <Icon> refers to them. Phone and desk hand in their own set.

export type IconSpriteProps = {
  /** Name → path data in a 24 × 24 box: `phoneIcons` or `deskIcons`. */
  readonly icons: Readonly<Record<string, string>>;
};

export function IconSprite({ icons }: IconSpriteProps) {
  return (
    <svg className="sprite" aria-hidden="true">
      {Object.entries(icons).map(([name, path]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          <path d={path} />
        </symbol>
      ))}
    </svg>
  );
}
