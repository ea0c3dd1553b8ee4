import { Link } from "@/lib/near-link";
import { galleryPages } from "./pages";

export function GalleryIndex() {
  return (
    <main style={{ padding: 24 }}>
      <h1>Gallery</h1>
      <ul>
        {Object.entries(galleryPages).map(([page, title]) => (
          <li key={page}>
            <Link href={`/gallery/${page}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
