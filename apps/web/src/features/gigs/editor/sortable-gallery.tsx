'use client';

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Grip } from 'lucide-react';
import { buttonClass } from '@/components/button-class';
import { cn } from '@/lib/cn';
import { actionsOn, type GalleryProps, galleryClass, moved } from './gallery-grid';
import { GalleryItem } from './gallery-item';

const instructions = {
  draggable:
    'Press space or enter to take the picture, the arrow keys to move it, space or enter to put it down, escape to leave it where it was.',
};

/** Pictures that are dragged by their handles, with a pointer or the keyboard, and moved by buttons. */
export default function SortableGallery({ ids, onChange }: GalleryProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    onChange(moved(ids, placeOf(ids, active.id), placeOf(ids, over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: announcementsFor(ids), screenReaderInstructions: instructions }}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={[...ids]} strategy={rectSortingStrategy}>
        <ol className={galleryClass}>
          {ids.map((id, index) => (
            <SortablePicture key={id} id={id} index={index} {...actionsOn(ids, index, onChange)} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

type SortablePictureProps = { id: string; index: number } & ReturnType<typeof actionsOn>;

function SortablePicture({ id, index, ...actions }: SortablePictureProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      className={cn('relative rounded-md', isDragging && 'z-10 shadow-raised')}
    >
      <GalleryItem
        imageId={id}
        index={index}
        {...actions}
        handle={
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={`Drag picture ${index + 1}`}
            className={buttonClass('ghost', 'icon', cn('touch-none', isDragging ? 'cursor-grabbing' : 'cursor-grab'))}
          >
            <Grip aria-hidden />
          </button>
        }
      />
    </li>
  );
}

/** What is said while somebody who does not see it moves a picture. */
function announcementsFor(ids: readonly string[]): Announcements {
  const place = (id: UniqueIdentifier) => `place ${placeOf(ids, id) + 1} of ${ids.length}`;
  return {
    onDragStart: ({ active }) => `Took the picture at ${place(active.id)}.`,
    onDragOver: ({ over }) => (over ? `The picture is over ${place(over.id)}.` : 'The picture is over no place.'),
    onDragEnd: ({ over }) => (over ? `The picture was put at ${place(over.id)}.` : 'The picture is where it was.'),
    onDragCancel: ({ active }) => `The picture stays at ${place(active.id)}.`,
  };
}

function placeOf(ids: readonly string[], id: UniqueIdentifier): number {
  return ids.indexOf(String(id));
}
