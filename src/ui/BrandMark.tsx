// The mark: a notebook with its pink corner and the stitch. Always beside the name, so it is silent.

export function BrandMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#303a80" />
      <path
        d="M9 6.5h9.5L24 12v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 8 24V7.5a1 1 0 0 1 1-1z"
        fill="#fff"
      />
      <path d="M18 6.5 24.5 13H18z" fill="#eba3c3" />
      <path
        d="M12 15.5h8M12 20h5"
        stroke="#2b3685"
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray="3 2.6"
      />
    </svg>
  );
}
