/** The inbox without an open conversation; the layout draws it. */
export default function InboxPage() {
  return null;
}
