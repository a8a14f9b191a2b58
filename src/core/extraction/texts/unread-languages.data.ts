/** Small words of the languages that cannot be read yet and use Latin letters: a short text has too few words of its own to tell it by what it lacks. */
export const UNREAD_SMALL_WORDS = "au|auf|aux|con|dans|das|de|del|du|dem|den|der|des|di|die|ein|eine|een|el|em|en|est|et|für|gegenüber|het|il|im|la|las|le|les|los|mit|och|para|per|por|pour|sur|um|una|une|und|van|von|zum|zur" as const;
