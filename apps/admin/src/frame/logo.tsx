/** A door that stands ajar: the way to the back room. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--mantine-primary-color-filled)" />
      <path
        d="M7 5.5h10v13H7z"
        fill="none"
        stroke="#fff"
        strokeOpacity=".45"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M7 5.5l6.5 2.6v12.4L7 18.500z" fill="#fff" />
      <circle cx="11.6" cy="13.800" r=".9" fill="var(--mantine-primary-color-filled)" />
    </svg>
  );
}
