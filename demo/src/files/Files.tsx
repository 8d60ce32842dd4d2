export function Files() {
  return <h1>Files</h1>;
}
