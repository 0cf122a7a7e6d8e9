import { Icon } from '../page/Icon.tsx';

export function NotificationSketch({ title, message }: { title: string; message: string }) {
  return (
    <figure class="notice">
      <Icon name="sprout" class="mark" />
      <div>
        <strong>{title}</strong>
        <p>{message}</p>
      </div>
    </figure>
  );
}
