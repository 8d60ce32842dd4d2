import { Button, TextField } from '@foyer/ui-react';
import { type FormEvent, useEffect, useId, useRef } from 'react';
import type { PostData } from './PostRow.tsx';

export interface PostValues {
  readonly title: string;
  readonly content: string;
  readonly tags: string[];
}

interface PostFormProps {
  heading: string;
  submitLabel: string;
  /** What is edited; a new post has its tags later. */
  post?: PostData;
  onSubmit: (values: PostValues) => void;
  onCancel: () => void;
}

export function PostForm({ heading, submitLabel, post, onSubmit, onCancel }: PostFormProps) {
  const title = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => title.current?.focus(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const tags = text('tags').split(',').map((tag) => tag.trim()).filter(Boolean);
    onSubmit({ title: text('title'), content: text('content'), tags: [...new Set(tags)] });
  }

  return (
    <form className="sheet" aria-labelledby={id} onSubmit={submit}>
      <h2 id={id}>{heading}</h2>
      <TextField ref={title} label="Title" name="title" required defaultValue={post?.title} autoComplete="off" />
      <TextField label="Text" asChild>
        <textarea name="content" rows={6} defaultValue={post?.content ?? ''} />
      </TextField>
      {post && (
        <TextField
          label="Tags" name="tags" hint="With commas between them" autoComplete="off"
          defaultValue={post.tags?.filter((tag) => tag !== null).join(', ')}
        />
      )}
      <div className="actions">
        <Button type="submit" variant="primary">{submitLabel}</Button>
        <Button variant="quiet" onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
