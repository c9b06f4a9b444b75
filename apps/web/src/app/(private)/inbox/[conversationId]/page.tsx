/** The inbox with an open conversation; the layout draws it. */
export default function ConversationPage() {
  return null;
}
