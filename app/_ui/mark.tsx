/** The house's mark: a handset lifted off its hook. Takes the colour of the text around it. */
export const Mark = ({ size = 20, className }: { size?: number; className?: string }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 32 32"
    fill="currentColor"
    aria-hidden="true"
    className={className}
  >
    <g transform="rotate(-24 16 12)">
      <rect x="2" y="6" width="28" height="5.6" rx="2.8" />
      <rect x="2" y="6" width="9" height="11.5" rx="2.8" />
      <rect x="21" y="6" width="9" height="11.5" rx="2.8" />
    </g>
    <rect x="3" y="26" width="26" height="4" rx="2" />
  </svg>
);
